source("references/shared/recorder.R")
begin_topic("survival", "survival")

lung_file <- "test-data/lung_survival.csv"
blood_file <- "test-data/blood_storage.csv"
prepare({
  lung <- read.csv("test-data/lung_survival.csv")
  blood <- read.csv("test-data/blood_storage.csv", check.names = FALSE)
  blood$RBC.Age.Group <- factor(blood$RBC.Age.Group)
})

medians <- function(fit) {
  table <- as.data.frame(summary(fit)$table)
  data.frame(
    n = table$records, events = table$events, median = table$median,
    lower = table[["0.95LCL"]], upper = table[["0.95UCL"]], row.names = row.names(table)
  )
}

for_times <- c(0, 100, 180, 250, 365, 500, 750, 1000)
at_times <- function(fit) {
  at <- summary(fit, times = for_times, extend = TRUE)
  data.frame(
    strata = as.character(at$strata), time = at$time, at_risk = at$n.risk, events_since_last = at$n.event,
    survival = at$surv, std_error = at$std.err, lower = at$lower, upper = at$upper
  )
}

curve <- function(fit) {
  list(medians = medians(fit), at_times = at_times(fit), quartiles = lapply(quantile(fit, c(.25, .5, .75)), as.data.frame))
}

reference(
  "kaplan-meier-by-sex-log", "Kaplan-Meier by group, Greenwood errors, log intervals", lung_file,
  survfit(Surv(time, status == 2) ~ sex, data = lung, conf.type = "log"), curve,
  list(conf_type = "log", note = "The default of R.")
)
reference(
  "kaplan-meier-by-sex-log-log", "Kaplan-Meier by group, Greenwood errors, log-log intervals", lung_file,
  survfit(Surv(time, status == 2) ~ sex, data = lung, conf.type = "log-log"), curve,
  list(conf_type = "log-log", note = "What lifelines computes.")
)
reference(
  "kaplan-meier-by-sex-plain", "Kaplan-Meier by group, Greenwood errors, plain intervals", lung_file,
  survfit(Surv(time, status == 2) ~ sex, data = lung, conf.type = "plain"), curve, list(conf_type = "plain")
)
reference(
  "kaplan-meier-whole", "Kaplan-Meier of all patients", lung_file,
  survfit(Surv(time, status == 2) ~ 1, data = lung, conf.type = "log-log"),
  function(fit) as.list(summary(fit)$table), list(conf_type = "log-log")
)
reference(
  "restricted-mean-by-sex", "Mean survival restricted to 365 days", lung_file,
  summary(survfit(Surv(time, status == 2) ~ sex, data = lung), rmean = 365)$table,
  function(table) data.frame(rmean = table[, "rmean"], std_error = table[, "se(rmean)"], row.names = row.names(table)),
  list(until = 365)
)

log_rank <- function(test) {
  df <- length(test$n) - 1
  list(
    chi_square = test$chisq, df = df, p = pchisq(test$chisq, df, lower.tail = FALSE),
    groups = data.frame(group = names(test$n), n = as.vector(test$n), observed = test$obs, expected = test$exp)
  )
}
reference("log-rank-by-sex", "Log-rank test", lung_file,
  survdiff(Surv(time, status == 2) ~ sex, data = lung), log_rank)
reference("log-rank-until-500", "Log-rank test of a follow-up that ends at 500 days", lung_file,
  survdiff(Surv(pmin(time, 500), status == 2 & time <= 500) ~ sex, data = lung), log_rank, list(until = 500))
reference("peto-by-sex", "Peto-Peto modification of the Gehan-Wilcoxon test", lung_file,
  survdiff(Surv(time, status == 2) ~ sex, data = lung, rho = 1), log_rank, list(rho = 1))
reference("log-rank-by-ph-ecog", "Log-rank test of more than two groups", lung_file,
  survdiff(Surv(time, status == 2) ~ ph.ecog, data = lung), log_rank,
  list(missing = "one patient without ph.ecog is left out"))
reference("log-rank-stratified", "Log-rank test stratified by another factor", lung_file,
  survdiff(Surv(time, status == 2) ~ sex + strata(ph.ecog), data = lung),
  function(test) list(chi_square = test$chisq, df = 1, p = pchisq(test$chisq, 1, lower.tail = FALSE)))

cox <- function(fit) {
  whole <- summary(fit)
  limits <- confint(fit)
  list(
    n = fit$n, events = fit$nevent, log_likelihood_null = fit$loglik[1], log_likelihood = fit$loglik[2],
    AIC = AIC(fit),
    coefficients = data.frame(
      coefficient = coef(fit), std_error = sqrt(diag(vcov(fit))), z = whole$coefficients[, "z"],
      p = whole$coefficients[, "Pr(>|z|)"], hazard_ratio = exp(coef(fit)),
      lower = exp(limits[, 1]), upper = exp(limits[, 2]), row.names = names(coef(fit))
    ),
    concordance = whole$concordance[["C"]], concordance_std_error = whole$concordance[["se(C)"]],
    likelihood_ratio = as.list(whole$logtest), wald = as.list(whole$waldtest), score = as.list(whole$sctest)
  )
}
complete <- list(missing = "patients with a gap in a column of the model are left out")
reference("cox-efron", "Cox regression, ties by Efron", lung_file,
  coxph(Surv(time, status == 2) ~ age + sex + ph.ecog, data = lung), cox, c(list(ties = "efron"), complete))
reference("cox-breslow", "Cox regression, ties by Breslow", lung_file,
  coxph(Surv(time, status == 2) ~ age + sex + ph.ecog, data = lung, ties = "breslow"), cox,
  c(list(ties = "breslow"), complete))
reference("cox-sex-only", "Cox regression of one covariate", lung_file,
  coxph(Surv(time, status == 2) ~ sex, data = lung), cox, list(ties = "efron"))
reference("cox-factor", "Cox regression with ph.ecog as a factor", lung_file,
  coxph(Surv(time, status == 2) ~ age + factor(sex) + factor(ph.ecog), data = lung), cox,
  c(list(ties = "efron", note = "ph.ecog 3 has one patient."), complete))
reference("cox-stratified", "Cox regression stratified by sex", lung_file,
  coxph(Surv(time, status == 2) ~ age + ph.ecog + strata(sex), data = lung), cox, c(list(ties = "efron"), complete))
reference("cox-robust", "Cox regression with robust errors, patients clustered by institution", lung_file,
  coxph(Surv(time, status == 2) ~ age + sex, data = lung, cluster = inst),
  function(fit) {
    table <- summary(fit)$coefficients
    data.frame(coefficient = table[, "coef"], std_error = table[, "se(coef)"], robust_std_error = table[, "robust se"],
      z = table[, "z"], p = table[, "Pr(>|z|)"], row.names = row.names(table))
  }, list(ties = "efron"))

prepare(efron <- coxph(Surv(time, status == 2) ~ age + sex + ph.ecog, data = lung))
for (transform in c("km", "identity", "rank", "log")) {
  eval(bquote(reference(
    .(paste0("cox-proportional-hazards-", transform)), "Proportional-hazards check (Grambsch-Therneau score test)",
    lung_file, cox.zph(efron, transform = .(transform)),
    function(test) coefficient_table(test$table, c("chi_square", "df", "p")), list(transform = .(transform))
  )))
}

prepare({
  # Grambsch and Therneau 1994 with one variance for all times, as survival computed it before version 3.
  approximate_zph <- function(fit, transform) {
    residuals <- residuals(fit, "scaledsch")
    times <- as.numeric(row.names(residuals))
    left <- summary(survfit(fit$y ~ 1), times = unique(times))
    before <- c(1, left$surv[-length(left$surv)])[match(times, unique(times))]
    g <- switch(transform, identity = times, log = log(times), rank = rank(times), km = 1 - before)
    g <- g - mean(g)
    chi_square <- colSums(g * residuals)^2 / (fit$nevent * diag(vcov(fit)) * sum(g^2))
    data.frame(chi_square = chi_square, df = 1, p = pchisq(chi_square, 1, lower.tail = FALSE), row.names = names(coef(fit)))
  }
})
for (transform in c("km", "identity", "rank", "log")) {
  eval(bquote(reference(
    .(paste0("cox-proportional-hazards-approximate-", transform)), "Proportional-hazards check by scaled residuals, one variance for all times",
    lung_file, approximate_zph(efron, .(transform)), identity, list(transform = .(transform), km = "one minus the curve just before each death")
  )))
}

reference("cox-predicted-survival", "Survival predicted by the Cox model for two patients", lung_file,
  survfit(efron, newdata = data.frame(age = c(50, 70), sex = c(2, 1), ph.ecog = c(0, 2))),
  function(fit) {
    at <- summary(fit, times = c(180, 365))
    list(times = at$time, patient_1 = at$surv[, 1], patient_2 = at$surv[, 2], median = unname(quantile(fit, 0.5)$quantile[, 1]))
  })

reference("blood-log-rank", "Log-rank test of three groups", blood_file,
  survdiff(Surv(TimeToRecurrence, Recurrence) ~ RBC.Age.Group, data = blood), log_rank,
  list(missing = "one man without a time is left out"))
reference("blood-cox", "Cox regression with a factor of three levels", blood_file,
  coxph(Surv(TimeToRecurrence, Recurrence) ~ RBC.Age.Group + Age + PreopPSA, data = blood), cox,
  c(list(ties = "efron"), complete))

reference("cox-interaction-test", "Likelihood-ratio test of an interaction in a Cox model", lung_file,
  anova(coxph(Surv(time, status == 2) ~ age + sex, data = lung), coxph(Surv(time, status == 2) ~ age * sex, data = lung)),
  function(table) list(chi_square = table[2, "Chisq"], df = table[2, "Df"], p = table[2, 4]))
end_topic()
