# JSON with numbers that read back as the very same doubles: jsonlite stops at 15 digits.

format_number <- function(number) {
  if (is.na(number)) return("null")
  if (is.infinite(number)) stop("a reference value is infinite: say in its entry what it means instead")
  if (number == 0) return("0")
  for (digits in 15:17) {
    text <- sprintf("%.*g", digits, number)
    if (as.numeric(text) == number) break
  }
  text
}

format_text <- function(text) {
  if (is.na(text)) return("null")
  text <- gsub("\\", "\\\\", enc2utf8(text), fixed = TRUE)
  text <- gsub("\"", "\\\"", text, fixed = TRUE)
  text <- gsub("\t", "\\t", text, fixed = TRUE)
  paste0("\"", gsub("\n", "\\n", text, fixed = TRUE), "\"")
}

format_scalar <- function(value) {
  if (is.logical(value)) return(if (is.na(value)) "null" else if (value) "true" else "false")
  if (is.numeric(value)) format_number(as.numeric(value)) else format_text(as.character(value))
}

# Tables go column by column, with their row names as the column `row`; a matrix with names is such a table.
as_table <- function(value) {
  table <- as.data.frame(value, check.names = FALSE, optional = TRUE, stringsAsFactors = FALSE)
  if (.row_names_info(table) <= 0) return(as.list(table))
  c(list(row = row.names(table)), as.list(table))
}

format_json <- function(value, indent = "") {
  if (is.null(value)) return("null")
  if (inherits(value, "data.frame") || (is.matrix(value) && !is.null(dimnames(value)))) {
    value <- lapply(as_table(value), function(column) I(unname(column)))
  }
  is_record <- !is.null(names(value)) && !inherits(value, "AsIs")
  if (!is_record && !is.list(value)) {
    texts <- vapply(seq_along(value), function(index) format_scalar(value[[index]]), "")
    if (length(texts) == 1 && !inherits(value, "AsIs")) return(texts)
    return(paste0("[", paste(texts, collapse = ", "), "]"))
  }
  if (length(value) == 0) return(if (is_record) "{}" else "[]")
  inner <- paste0(indent, "  ")
  parts <- vapply(seq_along(value), function(index) format_json(value[[index]], inner), "")
  if (is_record) parts <- paste0(vapply(names(value), format_text, ""), ": ", parts)
  brackets <- if (is_record) c("{", "}") else c("[", "]")
  paste0(brackets[1], "\n", paste0(inner, parts, collapse = ",\n"), "\n", indent, brackets[2])
}
