# What every script of references/ does: load packages, read data, record calls with their values, write one JSON file.

source("references/shared/write-json.R")
options(warn = 1, contrasts = c("contr.treatment", "contr.poly"))

recorded <- new.env()

begin_topic <- function(topic, packages = character()) {
  recorded$topic <- topic
  recorded$packages <- packages
  recorded$preparation <- character()
  recorded$entries <- list()
  for (package in packages) suppressPackageStartupMessages(library(package, character.only = TRUE))
}

deparse_code <- function(code) {
  statements <- if (is.call(code) && identical(code[[1]], as.name("{"))) as.list(code)[-1] else list(code)
  unlist(lapply(statements, function(each) paste(deparse(each, width.cutoff = 110), collapse = "\n")))
}

# Runs the code that readies the data, and records it word for word.
prepare <- function(code) {
  code <- substitute(code)
  recorded$preparation <- c(recorded$preparation, deparse_code(code))
  eval(code, globalenv())
  invisible()
}

# Runs a call, records it word for word, and with it what `values` takes from its result.
reference <- function(id, method, data, call, values, options = list()) {
  if (id %in% names(recorded$entries)) stop("two references are called ", id)
  code <- substitute(call)
  warnings <- character()
  result <- withCallingHandlers(eval(code, globalenv()), warning = function(condition) {
    warnings <<- c(warnings, conditionMessage(condition))
    invokeRestart("muffleWarning")
  })
  entry <- list(method = method, call = I(deparse_code(code)), data = I(data))
  if (length(options) > 0) entry$options <- options
  if (length(warnings) > 0) entry$warnings <- I(unique(warnings))
  entry$values <- values(result)
  recorded$entries[[id]] <- entry
  invisible(result)
}

end_topic <- function() {
  versions <- lapply(stats::setNames(nm = recorded$packages), function(package) as.character(packageVersion(package)))
  file <- paste0("references/", recorded$topic, ".json")
  text <- format_json(list(
    made_by = paste0("references/", recorded$topic, ".R"),
    r_version = paste(R.version$major, R.version$minor, sep = "."),
    packages = if (length(versions) > 0) versions else stats::setNames(list(), character()),
    preparation = I(recorded$preparation),
    entries = recorded$entries
  ))
  connection <- file(file, open = "wb", encoding = "UTF-8")
  on.exit(close(connection))
  writeLines(text, connection, useBytes = TRUE)
}

# A coefficient table with plain names, whatever a model's summary calls its columns.
coefficient_table <- function(matrix, names) {
  table <- as.data.frame(matrix)
  stopifnot(ncol(table) == length(names))
  names(table) <- names
  table
}
