source("references/shared/recorder.R")
begin_topic("agreement", c("psych", "vcd"))

judges_file <- "references/tables/judges.csv"
flow_file <- "references/tables/peak_flow.csv"
ratings_file <- "references/tables/ratings.csv"
prepare({
  judges <- read.csv("references/tables/judges.csv", row.names = "target")
  flow <- read.csv("references/tables/peak_flow.csv")
  levels <- c("Never Fun", "Fairly Often", "Very Often", "Always fun")
  ratings <- read.csv("references/tables/ratings.csv")
  husband <- factor(ratings$husband, levels)
  wife <- factor(ratings$wife, levels)
})

correlations <- function(result) {
  table <- result$results
  data.frame(icc = table$ICC, f = table$F, df = table$df1, df_residual = table$df2, p = table$p, lower = table[["lower bound"]],
    upper = table[["upper bound"]], row.names = table$type)
}
rows <- list(rows = "ICC1, ICC2, ICC3 of one judge; ICC1k, ICC2k, ICC3k of the mean of all",
  models = "1: one-way; 2: two-way random, absolute agreement; 3: two-way mixed, consistency")
reference("icc-judges", "Intraclass correlations (Shrout and Fleiss)", judges_file, ICC(judges, lmer = FALSE), correlations, rows)
reference("icc-two-meters", "Intraclass correlations of two meters", flow_file,
  ICC(flow[c("wright", "mini_wright")], lmer = FALSE), correlations, rows)

reference("bland-altman", "Bland-Altman limits of agreement", flow_file, flow$wright - flow$mini_wright, function(difference) {
  n <- length(difference)
  bias <- mean(difference)
  deviation <- sd(difference)
  t <- qt(0.975, n - 1)
  limit_error <- sqrt(deviation^2 / n + 1.96^2 * deviation^2 / (2 * (n - 1)))
  list(n = n, bias = bias, deviation = deviation, bias_lower = bias - t * deviation / sqrt(n), bias_upper = bias + t * deviation / sqrt(n),
    lower_limit = bias - 1.96 * deviation, upper_limit = bias + 1.96 * deviation, limit_std_error = limit_error,
    lower_limit_interval = bias - 1.96 * deviation + c(-1, 1) * t * limit_error,
    upper_limit_interval = bias + 1.96 * deviation + c(-1, 1) * t * limit_error)
}, list(direction = "wright minus mini_wright", multiplier = "1.96", limits = "error of Bland and Altman 1999"))
reference("bland-altman-proportional", "Regression of the difference on the mean", flow_file,
  coef(summary(lm(I(wright - mini_wright) ~ I((wright + mini_wright) / 2), data = flow))), function(table) {
    list(intercept = table[1, 1], slope = table[2, 1], slope_std_error = table[2, 2], slope_p = table[2, 4])
  })
reference("lin-concordance", "Lin's concordance correlation", flow_file,
  with(flow, 2 * cov(wright, mini_wright) / (var(wright) + var(mini_wright) + (mean(wright) - mean(mini_wright))^2)),
  function(value) list(sample_variances = value, population_variances = with(flow, {
    share <- (length(wright) - 1) / length(wright)
    2 * share * cov(wright, mini_wright) / (share * (var(wright) + var(mini_wright)) + (mean(wright) - mean(mini_wright))^2)
  })))

kappa_values <- function(result) {
  limits <- confint(result)
  list(n = sum(counts), unweighted = result$Unweighted[["value"]], unweighted_std_error = result$Unweighted[["ASE"]],
    unweighted_lower = limits["Unweighted", 1], unweighted_upper = limits["Unweighted", 2], weighted = result$Weighted[["value"]],
    weighted_std_error = result$Weighted[["ASE"]], weighted_lower = limits["Weighted", 1], weighted_upper = limits["Weighted", 2])
}
prepare(counts <- table(husband, wife))
interval <- list(interval = "errors of Fleiss, Cohen and Everitt 1969")
reference("kappa-linear", "Cohen's kappa, and weighted by distance", ratings_file,
  Kappa(counts, weights = "Equal-Spacing"), kappa_values, c(interval, weights = "1 - distance / 3"))
reference("kappa-quadratic", "Cohen's kappa, and weighted by squared distance", ratings_file,
  Kappa(counts, weights = "Fleiss-Cohen"), kappa_values, c(interval, weights = "1 - (distance / 3)^2"))
reference("kappa-psych", "Quadratic weights by psych, whose error of a weighted kappa is another one", ratings_file, cohen.kappa(unclass(counts)),
  function(result) {
    table <- result$confid
    list(unweighted = table[1, "estimate"], unweighted_lower = table[1, "lower"], unweighted_upper = table[1, "upper"],
      weighted = table[2, "estimate"], weighted_lower = table[2, "lower"], weighted_upper = table[2, "upper"])
  })
reference("agreement-share", "Share of equal answers", ratings_file, mean(as.character(husband) == as.character(wife)),
  function(value) list(estimate = value))
reference("cronbach-alpha", "Cronbach's alpha of the four judges", judges_file, suppressWarnings(alpha(judges, warnings = FALSE)),
  function(result) list(raw = result$total$raw_alpha, standardised = result$total$std.alpha))
reference("kendall-w", "Kendall's coefficient of concordance", judges_file, friedman.test(t(as.matrix(judges))), function(test) {
  judges_count <- ncol(judges)
  list(w = unname(test$statistic) / (judges_count * (nrow(judges) - 1)), chi_square = unname(test$statistic),
    df = unname(test$parameter), p = test$p.value)
}, list(ties = "corrected"))
end_topic()
