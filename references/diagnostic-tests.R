source("references/shared/recorder.R")
begin_topic("diagnostic-tests", c("pROC", "epiR"))

asah_file <- "references/tables/asah.csv"
prepare({
  asah <- read.csv("references/tables/asah.csv")
  poor <- asah$outcome == "Poor"
  by_s100b <- roc(asah$outcome, asah$s100b, levels = c("Good", "Poor"), direction = "<", quiet = TRUE)
  by_ndka <- roc(asah$outcome, asah$ndka, levels = c("Good", "Poor"), direction = "<", quiet = TRUE)
  wilson <- function(count, of) {
    test <- prop.test(count, of, correct = FALSE)
    c(estimate = count / of, lower = test$conf.int[1], upper = test$conf.int[2])
  }
  exact <- function(count, of) {
    test <- binom.test(count, of)
    c(estimate = count / of, lower = test$conf.int[1], upper = test$conf.int[2])
  }
  cells <- function(positive) {
    c(true_positive = sum(positive & poor), false_positive = sum(positive & !poor), false_negative = sum(!positive & poor),
      true_negative = sum(!positive & !poor))
  }
  proportions <- function(n, interval) {
    rbind(
      sensitivity = interval(n[["true_positive"]], n[["true_positive"]] + n[["false_negative"]]),
      specificity = interval(n[["true_negative"]], n[["true_negative"]] + n[["false_positive"]]),
      positive_predictive_value = interval(n[["true_positive"]], n[["true_positive"]] + n[["false_positive"]]),
      negative_predictive_value = interval(n[["true_negative"]], n[["true_negative"]] + n[["false_negative"]]),
      accuracy = interval(n[["true_positive"]] + n[["true_negative"]], sum(n))
    )
  }
})
positive <- list(event = "outcome Poor", positive = "s100b of at least 0.205")

reference("two-by-two-wilson", "Sensitivity, specificity and predictive values, Wilson's intervals", asah_file,
  proportions(cells(asah$s100b >= 0.205), wilson),
  function(table) list(cells = as.list(cells(asah$s100b >= 0.205)), proportions = as.data.frame(table)), positive)
reference("two-by-two-clopper-pearson", "The same with Clopper-Pearson intervals", asah_file,
  proportions(cells(asah$s100b >= 0.205), exact), as.data.frame, positive)
reference("likelihood-ratios", "Likelihood ratios and diagnostic odds ratio", asah_file,
  epi.tests(matrix(cells(asah$s100b >= 0.205)[c("true_positive", "false_negative", "false_positive", "true_negative")], 2)),
  function(test) {
    table <- test$detail
    rows <- table[match(c("lr.pos", "lr.neg", "diag.or", "youden"), table$statistic), ]
    data.frame(estimate = rows$est, lower = rows$lower, upper = rows$upper,
      row.names = c("positive_likelihood_ratio", "negative_likelihood_ratio", "diagnostic_odds_ratio", "youden"))
  }, c(positive, interval = "Simel's on the logarithm"))
reference("auc-delong", "Area under the curve, DeLong interval", asah_file, ci.auc(by_s100b, method = "delong"),
  function(limits) list(auc = limits[2], lower = limits[1], upper = limits[3], std_error = sqrt(var(by_s100b, method = "delong"))),
  list(predictor = "s100b", event = "outcome Poor"))
reference("auc-delong-ndka", "Area under the curve of the second marker", asah_file, ci.auc(by_ndka, method = "delong"),
  function(limits) list(auc = limits[2], lower = limits[1], upper = limits[3]), list(predictor = "ndka"))
reference("auc-compared", "DeLong's test of two correlated curves", asah_file, roc.test(by_s100b, by_ndka, method = "delong", paired = TRUE),
  function(test) list(z = unname(test$statistic), p = test$p.value, lower = test$conf.int[1], upper = test$conf.int[2]))
reference("youden", "Cut-off of the largest Youden index", asah_file,
  coords(by_s100b, "best", best.method = "youden", ret = c("threshold", "sensitivity", "specificity", "youden"), transpose = FALSE),
  function(table) list(threshold = table$threshold, sensitivity = table$sensitivity, specificity = table$specificity,
    youden = table$sensitivity + table$specificity - 1), list(threshold = "midpoint of two neighbouring values"))
reference("closest-top-left", "Cut-off closest to the top left corner", asah_file,
  coords(by_s100b, "best", best.method = "closest.topleft", ret = c("threshold", "sensitivity", "specificity"), transpose = FALSE), as.list)
reference("curve", "All points of the curve", asah_file,
  coords(by_s100b, "all", ret = c("threshold", "sensitivity", "specificity"), transpose = FALSE), function(table) {
    inner <- is.finite(table$threshold)
    data.frame(threshold = table$threshold[inner], sensitivity = table$sensitivity[inner], specificity = table$specificity[inner])
  }, list(rows = "without the two corners"))
reference("partial-auc", "Partial area at specificities of 0.9 to 1", asah_file,
  auc(by_s100b, partial.auc = c(1, 0.9), partial.auc.focus = "specificity"), function(area) list(area = as.numeric(area)))
end_topic()
