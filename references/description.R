source("references/shared/recorder.R")
begin_topic("description")

penguins_file <- "test-data/penguins.csv"
raw_file <- "test-data/penguins_raw.csv"
births_file <- "test-data/birthwt.csv"
icu_files <- "test-data/icu_zh_gbk.csv"
prepare({
  # With its own limit of 1e-8 the errors of glm are good to five digits only.
  tight <- glm.control(epsilon = 1e-14, maxit = 100)
  penguins <- read.csv("test-data/penguins.csv", row.names = "rownames", na.strings = c("NA", ""))
  births <- read.csv("test-data/birthwt.csv")
  raw <- read.csv("test-data/penguins_raw.csv", check.names = FALSE, na.strings = c("NA", ""))
  icu <- read.csv("test-data/icu_zh_gbk.csv", fileEncoding = "GB18030", check.names = FALSE)
  describe <- function(values) {
    kept <- values[!is.na(values)]
    limits <- t.test(kept)$conf.int
    c(n = length(kept), missing = sum(is.na(values)), mean = mean(kept), deviation = sd(kept), std_error = sd(kept) / sqrt(length(kept)),
      lower = limits[1], upper = limits[2], median = median(kept), lower_quartile = quantile(kept, 0.25, names = FALSE),
      upper_quartile = quantile(kept, 0.75, names = FALSE), minimum = min(kept), maximum = max(kept), iqr = IQR(kept), mad = mad(kept),
      skewness = mean((kept - mean(kept))^3) / mean((kept - mean(kept))^2)^1.5,
      kurtosis_excess = mean((kept - mean(kept))^4) / mean((kept - mean(kept))^2)^2 - 3, cv = sd(kept) / mean(kept))
  }
  # Austin 2009 for numbers; Yang and Dalton 2012 for categories, as tableone computes them.
  difference_of_means <- function(first, second) (mean(first) - mean(second)) / sqrt((var(first) + var(second)) / 2)
  difference_of_shares <- function(values, group) {
    shares <- prop.table(table(values, group), 2)[-1, , drop = FALSE]
    spread <- function(p) diag(p, length(p)) - outer(p, p)
    gap <- shares[, 1] - shares[, 2]
    sqrt(drop(t(gap) %*% solve((spread(shares[, 1]) + spread(shares[, 2])) / 2) %*% gap))
  }
})
numbers <- c("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g")
by_group <- function(table, columns, group) {
  lapply(stats::setNames(nm = columns), function(column) as.data.frame(do.call(rbind, tapply(table[[column]], table[[group]], describe))))
}
quantiles <- list(quantiles = "type 7", skewness = "of the population formulas, as scipy's default")

reference("penguins-whole", "Description of each number", penguins_file, t(sapply(penguins[numbers], describe)), as.data.frame, quantiles)
reference("penguins-by-species", "Description by group", penguins_file, by_group(penguins, numbers, "species"), identity, quantiles)
reference("penguins-counts", "Counts and shares of categories by group", penguins_file,
  list(sex = table(penguins$sex, penguins$species, useNA = "ifany"), island = table(penguins$island, penguins$species)), function(tables) {
    as_counts <- function(table) {
      row.names(table)[is.na(row.names(table))] <- "(missing)"
      as.data.frame.matrix(table)
    }
    lapply(tables, as_counts)
  })
reference("penguins-by-sex-smd", "Standardised mean differences of two groups", penguins_file,
  sapply(numbers, function(column) difference_of_means(na.omit(penguins[[column]][penguins$sex == "male"]), na.omit(penguins[[column]][penguins$sex == "female"]))),
  as.list, list(direction = "male minus female, the mean of the variances below"))
reference("births-by-smoke-smd", "Standardised differences of numbers and categories", births_file,
  list(age = difference_of_means(births$age[births$smoke == 1], births$age[births$smoke == 0]),
    lwt = difference_of_means(births$lwt[births$smoke == 1], births$lwt[births$smoke == 0]),
    race = difference_of_shares(births$race, births$smoke), ht = difference_of_shares(births$ht, births$smoke),
    ui = difference_of_shares(births$ui, births$smoke)), identity, list(direction = "numbers: smokers minus others; categories have no direction"))
reference("births-by-smoke-tests", "Tests of a Table 1", births_file,
  list(age_welch = t.test(age ~ smoke, data = births)$p.value, age_mann_whitney = wilcox.test(age ~ smoke, data = births, exact = FALSE)$p.value,
    lwt_welch = t.test(lwt ~ smoke, data = births)$p.value, race_chi_square = chisq.test(births$race, births$smoke)$p.value,
    ht_fisher = fisher.test(births$ht, births$smoke)$p.value), identity)
reference("births-by-smoke", "Description by group", births_file, by_group(births, c("age", "lwt", "bwt"), "smoke"), identity, quantiles)
reference("raw-cleaned", "The raw penguins cleaned: species by its first word, sex in small letters", raw_file,
  data.frame(species = sub(" .*", "", raw$Species), sex = tolower(raw$Sex), mass = raw[["Body Mass (g)"]], length = raw[["Culmen Length (mm)"]]),
  function(table) {
    list(rows = nrow(table), duplicated_rows = sum(duplicated(raw[-1])), missing = as.list(colSums(is.na(raw))),
      species = as.list(table(table$species)), sex = as.list(table(table$sex)),
      mass = as.data.frame(do.call(rbind, tapply(table$mass, table$species, describe))),
      first_egg = min(as.Date(raw[["Date Egg"]])) |> format(), last_egg = max(as.Date(raw[["Date Egg"]])) |> format())
  }, quantiles)
reference("icu-by-survival", "Description by group, Chinese headers", icu_files, by_group(icu, c("年龄", "收缩压", "脉搏"), names(icu)[2]), identity, quantiles)
reference("icu-counts", "Counts of categories by group, Chinese headers", icu_files,
  lapply(icu[c(4, 5, 8)], function(column) table(column, icu[[2]])), function(tables) lapply(tables, as.data.frame.matrix))
reference("icu-tests", "Tests by group, Chinese headers", icu_files, icu, function(table) {
  group <- table[[2]]
  list(年龄_welch = t.test(table[["年龄"]] ~ group)$p.value, 收缩压_welch = t.test(table[["收缩压"]] ~ group)$p.value,
    年龄_mann_whitney = wilcox.test(table[["年龄"]] ~ group, exact = FALSE)$p.value,
    急诊入院_fisher = fisher.test(table[[8]], group)$p.value, 感染_chi_square = chisq.test(table[[5]], group, correct = FALSE)$p.value)
})
reference("icu-logistic", "Logistic regression, Chinese headers", icu_files,
  glm((icu[[2]] == "死亡") ~ icu[["年龄"]] + icu[["收缩压"]] + icu[[8]], family = binomial, control = tight), function(fit) {
    table <- coef(summary(fit))
    list(outcomes = as.list(table(icu[[2]])), coefficients = data.frame(estimate = table[, 1], std_error = table[, 2], z = table[, 3], p = table[, 4],
      row.names = row.names(table)))
  })
teeth_file <- "test-data/tooth_growth.csv"
effects_file <- "test-data/side_effects.csv"
falls_file <- "test-data/ward_falls.csv"
trial_file <- "samples/lung_trial.csv"
prepare({
  teeth <- read.csv("test-data/tooth_growth.csv")
  effects <- read.csv("test-data/side_effects.csv")
  falls <- read.csv("test-data/ward_falls.csv")
  trial <- read.csv("samples/lung_trial.csv", na.strings = c("NA", ""))
  share <- function(count, rows) c(count = count, rows = rows, share = count / rows, setNames(prop.test(count, rows, correct = FALSE)$conf.int[1:2], c("lower", "upper")))
  rate <- function(count, exposure) c(count = count, exposure = exposure, rate = 1000 * count / exposure,
    setNames(1000 * poisson.test(count, exposure)$conf.int[1:2], c("lower", "upper")))
})
reference("teeth-by-supplement-and-dose", "Description by two groupings", teeth_file,
  as.data.frame(do.call(rbind, tapply(teeth$len, paste(teeth$supp, teeth$dose, sep = ", "), describe))), identity, quantiles)
reference("crp-geometric-mean", "Geometric mean with the t interval of the logarithms, tenth and ninetieth percentile", trial_file,
  log(trial$crp_mg_per_l[!is.na(trial$crp_mg_per_l)]), function(logs) {
    as.list(c(n = length(logs), mean = exp(mean(logs)), setNames(exp(t.test(logs)$conf.int[1:2]), c("lower", "upper")),
      factor = exp(sd(logs)), quantile(exp(logs), c(0.1, 0.9))))
  }, quantiles)
reference("effects-shares", "Shares with Wilson intervals", effects_file,
  as.data.frame(t(sapply(effects[c("nausea_before", "nausea_after", "headache_before", "headache_after")],
    function(answers) share(sum(answers == "yes", na.rm = TRUE), sum(!is.na(answers)))))), identity, list(interval = "Wilson, without correction"))
reference("penguins-species-on-islands", "Counts of two categories", penguins_file, table(penguins$species, penguins$island), as.data.frame.matrix)
reference("falls-by-ward-type", "Rates per 1,000 bed days with exact Poisson intervals", falls_file,
  as.data.frame(t(sapply(split(falls, falls$ward_type), function(part) rate(sum(part$falls), sum(part$patient_days))))), identity,
  list(interval = "exact (Garwood)"))
end_topic()
