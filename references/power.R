source("references/shared/recorder.R")
begin_topic("power", "pwr")

no_data <- character()
size <- function(result) list(n = result$n, rounded_up = ceiling(result$n - 1e-9), power = result$power)
reference("t-two-size", "Size of each group for a two-sample t-test", no_data, pwr.t.test(d = 0.5, sig.level = 0.05, power = 0.8), size)
reference("t-two-power", "Power of a two-sample t-test", no_data, pwr.t.test(n = 40, d = 0.5, sig.level = 0.05),
  function(result) list(power = result$power))
reference("t-two-detectable", "Smallest effect that forty in each group show", no_data, pwr.t.test(n = 40, sig.level = 0.05, power = 0.8),
  function(result) list(d = result$d))
reference("t-two-raw", "Size from a difference and a deviation", no_data, power.t.test(delta = 5, sd = 12, power = 0.9, tol = 1e-10), size)
reference("t-two-strict", "The same with the other tail counted", no_data,
  power.t.test(delta = 5, sd = 12, power = 0.9, strict = TRUE, tol = 1e-10), size)
reference("t-two-uneven", "Power of a t-test of two sizes", no_data, pwr.t2n.test(n1 = 30, n2 = 60, d = 0.6),
  function(result) list(power = result$power))
reference("t-one-sided", "Size for a one-sided two-sample t-test", no_data,
  pwr.t.test(d = 0.5, sig.level = 0.05, power = 0.8, alternative = "greater"), size)
reference("t-paired", "Pairs for a paired t-test", no_data, pwr.t.test(d = 0.4, power = 0.8, type = "paired"), size)
reference("proportions-arcsine", "Size of each group for two proportions, arcsine", no_data,
  pwr.2p.test(h = ES.h(0.3, 0.5), power = 0.8), function(result) c(size(result), list(h = ES.h(0.3, 0.5))))
reference("proportions-normal", "Size of each group for two proportions, normal with pooled and unpooled variances", no_data,
  power.prop.test(p1 = 0.3, p2 = 0.5, power = 0.8, tol = 1e-10), size)
reference("proportions-power", "Power for two proportions", no_data, power.prop.test(n = 80, p1 = 0.3, p2 = 0.5),
  function(result) list(power = result$power))
reference("anova-size", "Size of each of four groups for an analysis of variance", no_data,
  pwr.anova.test(k = 4, f = 0.25, power = 0.8), size)
reference("anova-raw", "The same from variances between and within", no_data,
  power.anova.test(groups = 4, between.var = var(c(10, 12, 13, 15)), within.var = 25, power = 0.8), size)
reference("correlation-size", "Size for a correlation", no_data, pwr.r.test(r = 0.3, power = 0.8), size)
reference("chi-square-size", "Size for a chi-square test of three degrees of freedom", no_data,
  pwr.chisq.test(w = 0.3, df = 3, power = 0.8), function(result) list(n = result$N, rounded_up = ceiling(result$N)))
reference("regression-size", "Size for a regression on three predictors", no_data,
  pwr.f2.test(u = 3, f2 = 0.15, power = 0.8), function(result) list(v = result$v, n = ceiling(result$v) + 3 + 1))

prepare({
  # Schoenfeld 1983: deaths for a log-rank test.
  schoenfeld <- function(hazard_ratio, power, share = 0.5, alpha = 0.05) {
    (qnorm(1 - alpha / 2) + qnorm(power))^2 / (share * (1 - share) * log(hazard_ratio)^2)
  }
  # Freedman 1982, for groups of the same size.
  freedman <- function(hazard_ratio, power, alpha = 0.05) {
    (qnorm(1 - alpha / 2) + qnorm(power))^2 * ((1 + hazard_ratio) / (1 - hazard_ratio))^2
  }
})
reference("survival-schoenfeld", "Events for a log-rank test (Schoenfeld)", no_data, schoenfeld(0.65, 0.8),
  function(events) list(events = events, rounded_up = ceiling(events), n_at_death_share_0.6 = ceiling(events / 0.6)))
reference("survival-schoenfeld-uneven", "Events with a third in one group", no_data, schoenfeld(0.65, 0.9, share = 1 / 3),
  function(events) list(events = events))
reference("survival-freedman", "Events for a log-rank test (Freedman)", no_data, freedman(0.65, 0.8), function(events) list(events = events))
reference("survival-power", "Power of a log-rank test with 170 events", no_data,
  pnorm(sqrt(170 * 0.25) * abs(log(0.65)) - qnorm(0.975)), function(power) list(power = power))
reference("precision-proportion", "Size for an interval of plus or minus 0.05 about a proportion of 0.2", no_data,
  qnorm(0.975)^2 * 0.2 * 0.8 / 0.05^2, function(n) list(n = n, rounded_up = ceiling(n)))
reference("curve", "Power by size of group", no_data, sapply(seq(10, 100, 10), function(n) pwr.t.test(n = n, d = 0.5)$power),
  function(power) list(n = seq(10, 100, 10), power = power))
end_topic()
