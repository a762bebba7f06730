source("references/shared/recorder.R")
begin_topic("correlation", "psych")

air_file <- "test-data/airquality.csv"
prepare({
  air <- read.csv("test-data/airquality.csv", row.names = "rownames")
  columns <- c("Ozone", "Solar.R", "Wind", "Temp")
  complete <- na.omit(air[columns])
})
pairwise <- list(missing = "pairs of days with both values")

reference("pearson", "Pearson's correlation with its interval", air_file, cor.test(~ Ozone + Temp, data = air), function(test) {
  list(n = unname(test$parameter) + 2, estimate = unname(test$estimate), lower = test$conf.int[1], upper = test$conf.int[2],
    t = unname(test$statistic), p = test$p.value)
}, c(pairwise, interval = "Fisher's z"))
rank <- function(test) list(estimate = unname(test$estimate), statistic = unname(test$statistic), p = test$p.value)
reference("spearman", "Spearman's correlation, t approximation (ties)", air_file,
  cor.test(~ Ozone + Temp, data = air, method = "spearman", exact = FALSE), rank, pairwise)
reference("spearman-exact", "Spearman's correlation, exact p, no ties", "references/tables/intensities.csv",
  cor.test(~ control_1 + treated_1, data = read.csv("references/tables/intensities.csv")[11:18, ], method = "spearman", exact = TRUE), rank,
  list(rows = "proteins 11 to 18 with both values"))
reference("kendall", "Kendall's tau b, normal approximation with ties", air_file,
  cor.test(~ Ozone + Temp, data = air, method = "kendall", exact = FALSE), rank, c(pairwise, statistic = "z"))
reference("kendall-corrected", "Kendall's tau b, normal approximation with continuity correction", air_file,
  cor.test(~ Ozone + Temp, data = air, method = "kendall", exact = FALSE, continuity = TRUE), rank, c(pairwise, statistic = "z"))
reference("kendall-exact", "Kendall's tau, exact p, no ties", "references/tables/intensities.csv",
  cor.test(~ control_1 + treated_1, data = read.csv("references/tables/intensities.csv")[11:18, ], method = "kendall", exact = TRUE), rank,
  list(rows = "proteins 11 to 18 with both values", statistic = "T, the number of concordant pairs"))
reference("partial", "Partial correlation of Ozone and Temp given Wind and Solar.R", air_file,
  partial.r(complete, c("Ozone", "Temp"), c("Wind", "Solar.R"))[1, 2], function(r) {
    df <- nrow(complete) - 4
    t <- r * sqrt(df / (1 - r^2))
    error <- 1 / sqrt(nrow(complete) - 2 - 3)
    list(n = nrow(complete), estimate = r, t = t, df = df, p = 2 * pt(abs(t), df, lower.tail = FALSE),
      lower = tanh(atanh(r) - qnorm(0.975) * error), upper = tanh(atanh(r) + qnorm(0.975) * error))
  }, list(missing = "days with all four values"))
reference("partial-spearman", "Partial rank correlation of the same", air_file,
  partial.r(as.data.frame(lapply(complete, base::rank)), c("Ozone", "Temp"), c("Wind", "Solar.R"))[1, 2],
  function(r) list(n = nrow(complete), estimate = r), list(missing = "days with all four values"))
reference("matrix-pairwise", "Matrix of Pearson's correlations, pairwise", air_file, corr.test(air[columns], adjust = "holm", ci = FALSE),
  function(test) list(r = as.data.frame(test$r), n = as.data.frame(test$n),
    p = as.data.frame({ p <- test$p; p[upper.tri(p)] <- t(p)[upper.tri(p)]; p }),
    p_holm = as.data.frame({ p <- test$p; p[lower.tri(p)] <- t(p)[lower.tri(p)]; p })), pairwise)
reference("matrix-complete", "Matrix of Spearman's correlations, complete days", air_file, cor(complete, method = "spearman"), as.data.frame,
  list(missing = "days with all four values"))
reference("two-correlations", "Two independent correlations compared by Fisher's z", air_file,
  list(may_june = cor(subset(air, Month <= 6)[c("Ozone", "Temp")], use = "complete.obs")[1, 2],
    later = cor(subset(air, Month > 6)[c("Ozone", "Temp")], use = "complete.obs")[1, 2]), function(r) {
    n <- c(sum(!is.na(air$Ozone[air$Month <= 6])), sum(!is.na(air$Ozone[air$Month > 6])))
    z <- (atanh(r$may_june) - atanh(r$later)) / sqrt(1 / (n[1] - 3) + 1 / (n[2] - 3))
    list(first = r$may_june, second = r$later, n = n, z = z, p = 2 * pnorm(abs(z), lower.tail = FALSE))
  })
end_topic()
