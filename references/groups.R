source("references/shared/recorder.R")
source("references/shared/regression.R")
begin_topic("groups", c("car", "rstatix", "effectsize", "coin", "multcomp"))

penguins_file <- "test-data/penguins.csv"
prepare({
  penguins <- read.csv("test-data/penguins.csv", row.names = "rownames", stringsAsFactors = TRUE)
  sexes <- droplevels(subset(penguins, !is.na(sex) & sex != "" & species == "Adelie"))
  female <- sexes$body_mass_g[sexes$sex == "female"]
  male <- sexes$body_mass_g[sexes$sex == "male"]
  measured <- subset(penguins, !is.na(body_mass_g))
  protein <- unlist(read.csv("references/tables/intensities.csv")[3, -1])
  control <- protein[1:4]
  treated <- protein[5:8]
  assay <- read.csv("samples/enzyme_assay.csv")
  assay$treatment <- relevel(factor(assay$treatment), ref = "control")
  trial <- read.csv("samples/lung_trial.csv")
})
two <- list(rows = "Adelie penguins of known sex", direction = "female minus male")
by_species <- list(rows = "penguins with a body mass", outcome = "body_mass_g", group = "species")

# One test of two groups: its statistic, p and interval.
test_values <- function(test) {
  list(
    statistic = unname(test$statistic), df = unname(test$parameter), p = test$p.value, estimate = as.vector(test$estimate),
    lower = test$conf.int[1], upper = test$conf.int[2]
  )
}
effect <- function(result) {
  result <- as.data.frame(result)
  size <- setdiff(names(result), c("CI", "CI_low", "CI_high", "Parameter"))[1]
  values <- list(name = size, estimate = result[[size]], lower = result$CI_low, upper = result$CI_high)
  values
}

reference("two-welch", "Welch's t-test", penguins_file, t.test(female, male), test_values, two)
reference("two-student", "Student's t-test", penguins_file, t.test(female, male, var.equal = TRUE), test_values, two)
reference("two-cohen-d", "Cohen's d with the pooled deviation", penguins_file, cohens_d(female, male), effect,
  c(two, interval = "noncentral t"))
reference("two-hedges-g", "Hedges' g", penguins_file, hedges_g(female, male), effect, c(two, interval = "noncentral t"))
reference("two-cohen-d-unpooled", "Cohen's d with the mean of the variances", penguins_file,
  cohens_d(female, male, pooled_sd = FALSE), effect, two)
reference("two-variance-ratio", "F test of two variances", penguins_file, var.test(female, male), test_values, two)
reference("two-mann-whitney", "Mann-Whitney test, normal with continuity correction, Hodges-Lehmann shift", penguins_file,
  wilcox.test(female, male, exact = FALSE, correct = TRUE, conf.int = TRUE), test_values,
  c(two, statistic = "W counts the pairs in which the first group is larger"))
reference("two-mann-whitney-uncorrected", "Mann-Whitney test, normal without continuity correction", penguins_file,
  wilcox.test(female, male, exact = FALSE, correct = FALSE, conf.int = TRUE), test_values, two)
reference("two-rank-biserial", "Rank-biserial correlation", penguins_file, rank_biserial(female, male), effect,
  c(two, interval = "normal on Fisher's z"))
reference("two-mann-whitney-exact", "Mann-Whitney test, exact, no ties", "references/tables/intensities.csv",
  wilcox.test(control, treated, exact = TRUE, conf.int = TRUE), test_values, list(rows = "PROT003, control against treated"))
reference("two-exact-permutation", "Mann-Whitney test, exact with ties", penguins_file,
  wilcox_test(flipper_length_mm ~ sex, data = sexes[1:30, ], distribution = "exact"),
  function(test) list(z = as.numeric(statistic(test)), p = as.numeric(pvalue(test))), list(rows = "the first 30 Adelie penguins of known sex"))
reference("two-kolmogorov-smirnov", "Kolmogorov-Smirnov test of two samples", penguins_file,
  ks.test(body_mass_g ~ species, data = droplevels(subset(measured, species != "Gentoo")), exact = FALSE),
  function(test) list(statistic = unname(test$statistic), p = test$p.value),
  list(rows = "Adelie against Chinstrap penguins with a body mass", p = "asymptotic"))
reference("shapiro-by-group", "Shapiro-Wilk test in each group", penguins_file,
  tapply(measured$body_mass_g, measured$species, shapiro.test), function(tests) {
    data.frame(statistic = sapply(tests, function(test) unname(test$statistic)),
      p = sapply(tests, function(test) test$p.value), row.names = names(tests))
  }, by_species)
reference("levene", "Levene's test about the mean", penguins_file,
  leveneTest(body_mass_g ~ species, data = measured, center = mean), plain_table, by_species)
reference("brown-forsythe", "Brown-Forsythe test (Levene's about the median)", penguins_file,
  leveneTest(body_mass_g ~ species, data = measured, center = median), plain_table, by_species)
reference("bartlett", "Bartlett's test", penguins_file, bartlett.test(body_mass_g ~ species, data = measured),
  function(test) list(statistic = unname(test$statistic), df = unname(test$parameter), p = test$p.value), by_species)
reference("fligner", "Fligner-Killeen test", penguins_file, fligner.test(body_mass_g ~ species, data = measured),
  function(test) list(statistic = unname(test$statistic), df = unname(test$parameter), p = test$p.value), by_species)

reference("anova", "One-way analysis of variance", penguins_file,
  anova(lm(body_mass_g ~ species, data = measured)), plain_table, by_species)
reference("anova-welch", "Welch's analysis of variance", penguins_file,
  oneway.test(body_mass_g ~ species, data = measured), function(test) {
    list(f = unname(test$statistic), df = test$parameter[[1]], df_residual = test$parameter[[2]], p = test$p.value)
  }, by_species)
reference("anova-eta-squared", "Eta squared", penguins_file,
  eta_squared(aov(body_mass_g ~ species, data = measured), alternative = "two.sided"), effect, by_species)
reference("anova-omega-squared", "Omega squared", penguins_file,
  omega_squared(aov(body_mass_g ~ species, data = measured), alternative = "two.sided"), effect, by_species)
reference("kruskal-wallis", "Kruskal-Wallis test", penguins_file, kruskal.test(body_mass_g ~ species, data = measured),
  function(test) list(statistic = unname(test$statistic), df = unname(test$parameter), p = test$p.value), by_species)
reference("kruskal-epsilon-squared", "Epsilon squared of ranks: H / (n - 1)", penguins_file,
  kruskal.test(body_mass_g ~ species, data = measured)$statistic / (nrow(measured) - 1),
  function(value) list(estimate = unname(value)), by_species)

pairs <- function(table) data.frame(table, row.names = NULL)
reference("tukey", "Tukey's honest significant differences", penguins_file,
  TukeyHSD(aov(body_mass_g ~ species, data = measured))$species,
  function(table) coefficient_table(table, c("difference", "lower", "upper", "p")), by_species)

prepare({
  games_howell <- function(values, group) {
    levels <- levels(group)
    mean <- tapply(values, group, mean)
    share <- tapply(values, group, var) / tapply(values, group, length)
    size <- tapply(values, group, length)
    do.call(rbind, apply(combn(length(levels), 2), 2, function(pair) {
      first <- pair[1]
      second <- pair[2]
      error <- sqrt((share[first] + share[second]) / 2)
      df <- (share[first] + share[second])^2 / (share[first]^2 / (size[first] - 1) + share[second]^2 / (size[second] - 1))
      difference <- mean[second] - mean[first]
      width <- qtukey(0.95, length(levels), df) * error
      data.frame(first = levels[first], second = levels[second], difference = difference, df = df,
        lower = difference - width, upper = difference + width,
        p = ptukey(abs(difference) / error, length(levels), df, lower.tail = FALSE), row.names = NULL)
    }, simplify = FALSE))
  }
})
reference("games-howell", "Games-Howell comparisons", penguins_file,
  games_howell(measured$body_mass_g, measured$species), identity, by_species)
check <- games_howell_test(measured, body_mass_g ~ species)
stopifnot(all.equal(check$conf.low, games_howell(measured$body_mass_g, measured$species)$lower, tolerance = 1e-6))

reference("dunn-holm", "Dunn's comparisons of mean ranks, Holm", penguins_file,
  dunn_test(measured, body_mass_g ~ species, p.adjust.method = "holm", detailed = TRUE), function(table) {
    data.frame(first = table$group1, second = table$group2, z = table$statistic, p = table$p, p_holm = table$p.adj)
  }, by_species)
reference("pairwise-welch-holm", "Welch's t-test of each pair, Holm", penguins_file,
  pairwise.t.test(measured$body_mass_g, measured$species, pool.sd = FALSE, p.adjust.method = "holm")$p.value,
  function(matrix) {
    cells <- which(!is.na(matrix), arr.ind = TRUE)
    data.frame(first = colnames(matrix)[cells[, 2]], second = rownames(matrix)[cells[, 1]], p_holm = matrix[cells])
  }, by_species)
pair_p <- function(matrix) {
  cells <- which(!is.na(matrix), arr.ind = TRUE)
  data.frame(first = colnames(matrix)[cells[, 2]], second = rownames(matrix)[cells[, 1]], p = matrix[cells])
}
reference("pairwise-welch-bonferroni", "Welch's t-test of each pair, Bonferroni", penguins_file,
  pairwise.t.test(measured$body_mass_g, measured$species, pool.sd = FALSE, p.adjust.method = "bonferroni")$p.value,
  pair_p, by_species)
reference("pairwise-pooled-bonferroni", "t-test of each pair with the pooled deviation, Bonferroni", penguins_file,
  pairwise.t.test(measured$body_mass_g, measured$island, p.adjust.method = "bonferroni")$p.value,
  pair_p, c(by_species[1:2], group = "island"))
reference("dunnett", "Dunnett's comparisons with the control", "samples/enzyme_assay.csv",
  { set.seed(1); glht(aov(enzyme_activity ~ treatment, data = assay), linfct = mcp(treatment = "Dunnett")) },
  function(fit) {
    set.seed(1)
    whole <- summary(fit)$test
    limits <- confint(fit)$confint
    data.frame(difference = whole$coefficients, p = as.vector(whole$pvalues), lower = limits[, "lwr"], upper = limits[, "upr"],
      row.names = names(whole$coefficients))
  }, list(note = "multcomp integrates by chance: p and limits hold to about 1e-3"))
reference("log-welch", "Welch's t-test of logarithms", "samples/lung_trial.csv",
  t.test(log(crp_mg_per_l) ~ treatment, data = trial), test_values, list(direction = "new drug minus standard"))
reference("median-split-welch", "Welch's t-test between those from the median on and those below", "samples/lung_trial.csv",
  t.test(ldh_u_per_l ~ age >= median(age), data = trial), test_values, list(direction = "below minus above"))
reference("pairwise-wilcoxon-holm", "Mann-Whitney test of each pair, Holm", penguins_file,
  pairwise.wilcox.test(measured$body_mass_g, measured$species, exact = FALSE, p.adjust.method = "holm")$p.value,
  function(matrix) {
    cells <- which(!is.na(matrix), arr.ind = TRUE)
    data.frame(first = colnames(matrix)[cells[, 2]], second = rownames(matrix)[cells[, 1]], p_holm = matrix[cells])
  }, c(by_species, correction = "continuity"))
reference("p-adjust", "Corrections of p-values for many tests", character(), c(0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, NA),
  function(p) {
    methods <- c("bonferroni", "holm", "hochberg", "hommel", "BH", "BY")
    c(list(p = p), sapply(methods, function(method) p.adjust(p, method), simplify = FALSE))
  })
end_topic()
