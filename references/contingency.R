source("references/shared/recorder.R")
begin_topic("contingency", c("vcd", "effectsize"))

penguins_file <- "test-data/penguins.csv"
births_file <- "test-data/birthwt.csv"
visits_file <- "references/tables/visits.csv"
prepare({
  penguins <- read.csv("test-data/penguins.csv")
  births <- read.csv("test-data/birthwt.csv")
  visits <- read.csv("references/tables/visits.csv")
  islands <- table(penguins$species, penguins$island)
  smoking <- table(smoke = births$smoke, low = births$low)
  race <- table(births$race, births$low)
  few <- subset(births, ptl <= 2)
  change <- table(visits$before, visits$after)
})

chi_square <- function(test) {
  list(chi_square = unname(test$statistic), df = unname(test$parameter), p = test$p.value,
    observed = unclass(test$observed) |> as.data.frame.matrix(), expected = as.data.frame.matrix(test$expected))
}
reference("chi-square-large", "Pearson's chi-square test", penguins_file, chisq.test(islands), chi_square)
reference("chi-square-residuals", "Standardised residuals", penguins_file, chisq.test(islands)$stdres, as.data.frame.matrix)
reference("chi-square-corrected", "Chi-square test of a 2 x 2 table with Yates' correction", births_file,
  chisq.test(smoking), chi_square, list(correction = "continuity, the default of R and scipy"))
reference("chi-square-uncorrected", "Chi-square test of a 2 x 2 table without correction", births_file,
  chisq.test(smoking, correct = FALSE), chi_square)
reference("chi-square-race", "Chi-square test of a 3 x 2 table", births_file, chisq.test(race), chi_square)
reference("chi-square-goodness", "Goodness of fit to equal shares", penguins_file, chisq.test(table(penguins$species)),
  function(test) list(chi_square = unname(test$statistic), df = unname(test$parameter), p = test$p.value))
reference("g-test", "Likelihood-ratio test of independence", births_file, assocstats(race)$chisq_tests["Likelihood Ratio", ],
  function(row) list(chi_square = row[[1]], df = row[[2]], p = row[[3]]))
reference("cramer-v-large", "Cramer's V", penguins_file,
  cramers_v(islands, adjust = FALSE, alternative = "two.sided"),
  function(v) list(estimate = v[[1]], lower = v$CI_low, upper = v$CI_high), list(interval = "noncentral chi-square"))
reference("cramer-v-race", "Cramer's V", births_file,
  cramers_v(race, adjust = FALSE, alternative = "two.sided"),
  function(v) list(estimate = v[[1]], lower = v$CI_low, upper = v$CI_high), list(interval = "noncentral chi-square"))
reference("cramer-v-race-adjusted", "Cramer's V with Bergsma's correction", births_file,
  cramers_v(race, adjust = TRUE, alternative = "two.sided"), function(v) list(estimate = v[[1]]))
reference("phi", "Phi of a 2 x 2 table", births_file, assocstats(smoking)$phi, function(value) list(estimate = value))
reference("fisher-two-by-two", "Fisher's exact test, conditional odds ratio", births_file, fisher.test(smoking),
  function(test) list(p = test$p.value, odds_ratio = unname(test$estimate), lower = test$conf.int[1], upper = test$conf.int[2]),
  list(odds_ratio = "conditional maximum likelihood, not the product of the cells"))
reference("fisher-large", "Fisher's exact test of a 3 x 2 table", births_file, fisher.test(race),
  function(test) list(p = test$p.value))

prepare({
  two_by_two <- function(table) {
    exposed <- table["1", ]
    others <- table["0", ]
    z <- qnorm(0.975)
    odds <- unname(exposed["1"] * others["0"] / (exposed["0"] * others["1"]))
    odds_error <- sqrt(sum(1 / table))
    risk <- unname(c(exposed["1"] / sum(exposed), others["1"] / sum(others)))
    risk_error <- sqrt(1 / exposed[["1"]] - 1 / sum(exposed) + 1 / others[["1"]] - 1 / sum(others))
    difference_error <- sqrt(sum(risk * (1 - risk) / c(sum(exposed), sum(others))))
    with_limits <- function(estimate, lower, upper) list(estimate = estimate, lower = lower, upper = upper)
    list(
      odds_ratio = with_limits(odds, odds * exp(-z * odds_error), odds * exp(z * odds_error)),
      risk_ratio = with_limits(risk[1] / risk[2], risk[1] / risk[2] * exp(-z * risk_error), risk[1] / risk[2] * exp(z * risk_error)),
      risk_difference = with_limits(risk[1] - risk[2], risk[1] - risk[2] - z * difference_error, risk[1] - risk[2] + z * difference_error),
      number_needed = 1 / (risk[1] - risk[2])
    )
  }
})
reference("odds-and-risk", "Odds ratio (Woolf), risk ratio (Katz) and risk difference (Wald)", births_file,
  two_by_two(smoking), identity, list(exposed = "smoke 1", event = "low 1"))
reference("proportions-two", "Two proportions, without correction", births_file,
  prop.test(rev(smoking[, "1"]), rev(rowSums(smoking)), correct = FALSE), function(test) {
    list(chi_square = unname(test$statistic), p = test$p.value, lower = test$conf.int[1], upper = test$conf.int[2])
  })
reference("proportion-wilson", "One proportion, Wilson's interval", births_file,
  prop.test(sum(births$low), nrow(births), correct = FALSE),
  function(test) list(estimate = unname(test$estimate), lower = test$conf.int[1], upper = test$conf.int[2]))
reference("proportion-clopper-pearson", "One proportion, Clopper-Pearson interval and exact test of one half", births_file,
  binom.test(sum(births$low), nrow(births)),
  function(test) list(estimate = unname(test$estimate), lower = test$conf.int[1], upper = test$conf.int[2], p = test$p.value))
reference("trend", "Cochran-Armitage test for a trend in proportions", births_file,
  prop.trend.test(table(few$ptl, few$low)[, "1"], table(few$ptl)),
  function(test) list(chi_square = unname(test$statistic), p = test$p.value), list(rows = "births with ptl of at most 2"))
reference("mantel-haenszel", "Mantel-Haenszel odds ratio over strata of race", births_file,
  mantelhaen.test(table(births$smoke, births$low, births$race), correct = FALSE), function(test) {
    list(chi_square = unname(test$statistic), p = test$p.value, odds_ratio = unname(test$estimate),
      lower = test$conf.int[1], upper = test$conf.int[2])
  })

reference("mcnemar-corrected", "McNemar's test with continuity correction", visits_file, mcnemar.test(change),
  function(test) list(chi_square = unname(test$statistic), df = 1, p = test$p.value))
reference("mcnemar-uncorrected", "McNemar's test without correction", visits_file, mcnemar.test(change, correct = FALSE),
  function(test) list(chi_square = unname(test$statistic), df = 1, p = test$p.value))
reference("mcnemar-exact", "McNemar's test, exact: binomial test of the discordant pairs", visits_file,
  binom.test(change["positive", "negative"], change["positive", "negative"] + change["negative", "positive"]),
  function(test) list(discordant = c(unname(test$statistic), unname(test$parameter - test$statistic)), p = test$p.value))
reference("mcnemar-odds-ratio", "Odds ratio of the discordant pairs, exact interval", visits_file,
  binom.test(change["positive", "negative"], change["positive", "negative"] + change["negative", "positive"]),
  function(test) {
    odds <- function(share) unname(share / (1 - share))
    list(odds_ratio = odds(test$estimate), lower = odds(test$conf.int[1]), upper = odds(test$conf.int[2]))
  })
end_topic()
