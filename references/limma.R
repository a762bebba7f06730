source("references/shared/recorder.R")
begin_topic("limma", "limma")

files <- c("references/tables/intensities.csv", "references/tables/intensities_samples.csv")
prepare({
  intensities <- as.matrix(read.csv("references/tables/intensities.csv", row.names = "protein"))
  samples <- read.csv("references/tables/intensities_samples.csv", stringsAsFactors = TRUE)
  complete <- intensities[rowSums(is.na(intensities)) == 0, ]
  groups <- model.matrix(~ group, samples)
  groups_and_batch <- model.matrix(~ batch + group, samples)
})
all_rows <- function(fit) {
  table <- topTable(fit, coef = "grouptreated", number = Inf, sort.by = "none", confint = TRUE)
  list(
    proteins = nrow(table), below_0.05 = sum(table$adj.P.Val < 0.05), prior_df = unname(fit$df.prior), prior_variance = unname(fit$s2.prior),
    table = data.frame(protein = row.names(table), log2_fold_change = table$logFC, lower = table$CI.L, upper = table$CI.R,
      mean = table$AveExpr, t = table$t, p = table$P.Value, p_adjusted = table$adj.P.Val, b = table$B,
      std_deviation = fit$sigma, moderated_std_deviation = sqrt(fit$s2.post), row.names = NULL)
  )
}
moderated <- list(scale = "log2", adjustment = "BH", trend = FALSE, robust = FALSE)
reference("complete", "Moderated t, proteins without gaps", files, eBayes(lmFit(complete, groups)), all_rows,
  c(moderated, rows = "proteins without a missing value"))
reference("with-gaps", "Moderated t, gaps left out by protein", files, eBayes(lmFit(intensities, groups)), all_rows, moderated)
reference("batch", "Moderated t, adjusted for batch", files, eBayes(lmFit(complete, groups_and_batch)), all_rows,
  c(moderated, list(rows = "proteins without a missing value", design = "~ batch + group")))
reference("trend", "Moderated t with an intensity trend", files, eBayes(lmFit(complete, groups), trend = TRUE),
  function(fit) {
    table <- topTable(fit, coef = "grouptreated", number = 50)
    data.frame(protein = row.names(table), log2_fold_change = table$logFC, t = table$t, p = table$P.Value,
      p_adjusted = table$adj.P.Val)
  }, list(scale = "log2", adjustment = "BH", trend = TRUE, rows = "the fifty of smallest p"))

plain_test <- function(equal) {
  function(matrix) {
    is_treated <- samples$group == "treated"
    tests <- apply(matrix, 1, function(values) {
      test <- t.test(values[is_treated], values[!is_treated], var.equal = equal)
      c(test$estimate[[1]] - test$estimate[[2]], test$statistic[[1]], test$p.value)
    })
    p_adjusted <- p.adjust(tests[3, ], "BH")
    list(below_0.05 = sum(p_adjusted < 0.05), table = data.frame(protein = colnames(tests), log2_fold_change = tests[1, ],
      t = tests[2, ], p = tests[3, ], p_adjusted = p_adjusted, row.names = NULL))
  }
}
reference("student", "Student's t of each protein, BH", files, complete, plain_test(TRUE),
  list(rows = "proteins without a missing value", test = "t.test(treated, control, var.equal = TRUE)"))
reference("welch", "Welch's t of each protein, BH", files, complete, plain_test(FALSE),
  list(rows = "proteins without a missing value", test = "t.test(treated, control)"))
reference("quantile-normalised", "Quantile normalisation of ten proteins", files, head(normalizeQuantiles(complete), 10),
  function(matrix) data.frame(protein = row.names(matrix), matrix, row.names = NULL))
end_topic()
