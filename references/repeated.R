source("references/shared/recorder.R")
begin_topic("repeated", c("car", "effectsize", "exactRankTests"))

sleep_file <- "references/tables/sleep.csv"
flow_file <- "references/tables/peak_flow.csv"
conditions_file <- "references/tables/conditions.csv"
prepare({
  sleep <- read.csv("references/tables/sleep.csv")
  first <- sleep$extra[sleep$group == 1]
  second <- sleep$extra[sleep$group == 2]
  flow <- read.csv("references/tables/peak_flow.csv")
  conditions <- read.csv("references/tables/conditions.csv", stringsAsFactors = TRUE)
  levels <- c("baseline", "low", "middle", "high")
  conditions$condition <- factor(conditions$condition, levels)
  wide <- as.matrix(reshape(conditions, idvar = "person", timevar = "condition", direction = "wide")[paste0("response.", levels)])
})
two <- list(direction = "group 1 minus group 2")

paired <- function(test) {
  list(statistic = unname(test$statistic), df = unname(test$parameter), p = test$p.value, estimate = unname(test$estimate),
    lower = test$conf.int[1], upper = test$conf.int[2])
}
reference("paired-t", "Paired t-test", sleep_file, t.test(first, second, paired = TRUE), paired, two)
reference("paired-cohen-d", "Cohen's d of the differences (d z)", sleep_file,
  cohens_d(first, second, paired = TRUE), function(d) list(estimate = d[[1]], lower = d$CI_low, upper = d$CI_high), two)
reference("one-sample-t", "One-sample t-test against 0", sleep_file, t.test(first, mu = 0), paired, list(rows = "group 1"))
reference("differences-shapiro", "Shapiro-Wilk test of the differences", sleep_file, shapiro.test(first - second),
  function(test) list(statistic = unname(test$statistic), p = test$p.value), two)
reference("signed-rank-normal", "Wilcoxon signed-rank test, normal with continuity correction, a zero left out", sleep_file,
  wilcox.test(first, second, paired = TRUE, exact = FALSE, correct = TRUE, conf.int = TRUE), paired,
  c(two, list(statistic = "V, the sum of the positive ranks")))
reference("signed-rank-uncorrected", "Wilcoxon signed-rank test, normal without correction, a zero left out", sleep_file,
  wilcox.test(first, second, paired = TRUE, exact = FALSE, correct = FALSE), function(test) {
    list(statistic = unname(test$statistic), p = test$p.value)
  }, two)
reference("signed-rank-exact", "Wilcoxon signed-rank test, exact, no ties and no zeros", conditions_file,
  wilcox.test(wide[, "response.high"], wide[, "response.baseline"], paired = TRUE, exact = TRUE, conf.int = TRUE), paired,
  list(direction = "high minus baseline"))
reference("signed-rank-exact-ties", "Wilcoxon signed-rank test, exact with ties, zeros left out", flow_file,
  wilcox.exact(flow$wright, flow$mini_wright, paired = TRUE, exact = TRUE),
  function(test) list(statistic = unname(test$statistic), p = test$p.value), list(direction = "wright minus mini_wright"))
reference("sign-test", "Sign test", flow_file, binom.test(sum(flow$wright > flow$mini_wright), sum(flow$wright != flow$mini_wright)),
  function(test) list(positive = unname(test$statistic), n = unname(test$parameter), p = test$p.value))
reference("paired-rank-biserial", "Matched-pairs rank-biserial correlation", sleep_file,
  rank_biserial(first, second, paired = TRUE), function(r) list(estimate = r[[1]]), two)

prepare({
  within <- summary(Anova(lm(wide ~ 1), idata = data.frame(condition = factor(levels, levels)), idesign = ~ condition, type = 3),
    multivariate = FALSE)
})
reference("repeated-anova", "Repeated-measures analysis of variance with sphericity corrections", conditions_file, within, function(table) {
  row <- table$univariate.tests["condition", ]
  corrections <- table$pval.adjustments["condition", ]
  sphericity <- table$sphericity.tests["condition", ]
  list(
    sum_of_squares = row[["Sum Sq"]], df = row[["num Df"]], error_sum_of_squares = row[["Error SS"]], df_error = row[["den Df"]],
    f = row[["F value"]], p = row[["Pr(>F)"]], mauchly_w = sphericity[["Test statistic"]], mauchly_p = sphericity[["p-value"]],
    greenhouse_geisser = corrections[["GG eps"]], p_greenhouse_geisser = corrections[["Pr(>F[GG])"]],
    huynh_feldt = corrections[["HF eps"]], p_huynh_feldt = corrections[["Pr(>F[HF])"]]
  )
}, list(within = "condition", subject = "person"))
reference("repeated-anova-aov", "The same by aov with an error stratum", conditions_file,
  summary(aov(response ~ condition + Error(person / condition), data = conditions))[["Error: person:condition"]][[1]],
  function(table) list(f = table[["F value"]][1], p = table[["Pr(>F)"]][1]))
reference("repeated-effect-sizes", "Partial and generalised eta squared", conditions_file, within$univariate.tests, function(table) {
  effect <- table["condition", "Sum Sq"]
  error <- table["condition", "Error SS"]
  list(partial = effect / (effect + error), generalised = effect / (effect + error + table["(Intercept)", "Error SS"]))
})
reference("friedman", "Friedman test", conditions_file, friedman.test(wide),
  function(test) list(chi_square = unname(test$statistic), df = unname(test$parameter), p = test$p.value,
    kendall_w = unname(test$statistic) / (nrow(wide) * (ncol(wide) - 1))))
pairs <- function(matrix) {
  cells <- which(!is.na(matrix), arr.ind = TRUE)
  data.frame(first = colnames(matrix)[cells[, 2]], second = rownames(matrix)[cells[, 1]], p_holm = matrix[cells])
}
reference("pairwise-paired-t", "Paired t-test of each pair, Holm", conditions_file,
  pairwise.t.test(conditions$response, conditions$condition, paired = TRUE, p.adjust.method = "holm")$p.value, pairs)
reference("pairwise-signed-rank", "Wilcoxon signed-rank test of each pair, exact, Holm", conditions_file,
  pairwise.wilcox.test(conditions$response, conditions$condition, paired = TRUE, p.adjust.method = "holm")$p.value, pairs)
end_topic()
