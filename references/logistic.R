source("references/shared/recorder.R")
source("references/shared/regression.R")
begin_topic("logistic", c("MASS", "pROC", "car", "brglm2"))

births_file <- "test-data/birthwt.csv"
separated_file <- "references/tables/separated.csv"
endometrial_file <- "references/tables/endometrial.csv"
prepare({
  # With its own limit of 1e-8 the errors of glm are good to five digits only.
  tight <- glm.control(epsilon = 1e-14, maxit = 100)
  births <- read.csv("test-data/birthwt.csv", row.names = "rownames")
  births$race <- factor(births$race)
  separated <- read.csv("references/tables/separated.csv")
  endometrial <- read.csv("references/tables/endometrial.csv")
  whole <- glm(low ~ age + lwt + race + smoke + ptl + ht + ui + ftv, family = binomial, data = births, control = tight)
})
race <- list(race = "a factor, 1 is the reference")

reference("birthwt-all", "Logistic regression, all predictors", births_file,
  glm(low ~ age + lwt + race + smoke + ptl + ht + ui + ftv, family = binomial, data = births, control = tight), generalised, race)
reference("birthwt-one", "Logistic regression, one predictor", births_file,
  glm(low ~ smoke, family = binomial, data = births, control = tight), generalised)
reference("birthwt-interaction", "Logistic regression with an interaction of smoking and race", births_file,
  glm(low ~ age + smoke * race, family = binomial, data = births, control = tight), function(fit) {
    test <- anova(update(fit, . ~ . - smoke:race), fit, test = "LRT")
    c(generalised(fit), list(chi_square = test$Deviance[2], df = test$Df[2], p = test[["Pr(>Chi)"]][2]))
  }, race)
reference("birthwt-deletion", "Likelihood-ratio test of each predictor", births_file,
  drop1(whole, test = "LRT"), plain_table, race)
reference("birthwt-vif", "Generalised variance inflation factors", births_file, vif(whole), plain_table, race)
reference("birthwt-step", "Stepwise selection by AIC from the whole model", births_file,
  stepAIC(whole, trace = FALSE), function(fit) list(kept = attr(terms(fit), "term.labels"), AIC = AIC(fit)), race)
reference("birthwt-roc", "Area under the ROC curve of the fitted model, DeLong interval", births_file,
  roc(births$low, fitted(whole), levels = c(0, 1), direction = "<"), function(curve) {
    limits <- as.numeric(ci.auc(curve, method = "delong"))
    list(auc = as.numeric(auc(curve)), lower = limits[1], upper = limits[3], variance = var(curve, method = "delong"))
  })

# Hosmer and Lemeshow 2000: groups between quantiles (type 7) of the fitted probabilities.
prepare({
  hosmer_lemeshow <- function(outcome, fitted, groups = 10) {
    group <- cut(fitted, quantile(fitted, seq(0, 1, 1 / groups)), include.lowest = TRUE)
    observed <- tapply(outcome, group, sum)
    expected <- tapply(fitted, group, sum)
    size <- tapply(outcome, group, length)
    chi_square <- sum((observed - expected)^2 / (expected * (1 - expected / size)))
    list(chi_square = chi_square, df = groups - 2, p = pchisq(chi_square, groups - 2, lower.tail = FALSE),
      groups = data.frame(n = as.vector(size), observed = as.vector(observed), expected = as.vector(expected)))
  }
})
reference("birthwt-hosmer-lemeshow", "Hosmer-Lemeshow test, ten groups by deciles", births_file,
  hosmer_lemeshow(births$low, fitted(whole)), identity, list(groups = 10, cuts = "quantiles of type 7"))
reference("birthwt-calibration", "Brier score, calibration slope and intercept in the sample", births_file,
  list(brier = mean((births$low - fitted(whole))^2),
    slope = coef(glm(births$low ~ qlogis(fitted(whole)), family = binomial, control = tight))[[2]],
    intercept = coef(glm(births$low ~ offset(qlogis(fitted(whole))), family = binomial, control = tight))[[1]]), identity)
reference("birthwt-pseudo-r-squared", "McFadden, Cox-Snell, Nagelkerke and Tjur", births_file,
  list(n = nobs(whole), log_likelihood = as.numeric(logLik(whole)),
    null = as.numeric(logLik(glm(low ~ 1, binomial, births, control = tight)))), function(of) {
    cox_snell <- 1 - exp(2 / of$n * (of$null - of$log_likelihood))
    list(mcfadden = 1 - of$log_likelihood / of$null, cox_snell = cox_snell,
      nagelkerke = cox_snell / (1 - exp(2 / of$n * of$null)),
      tjur = mean(fitted(whole)[births$low == 1]) - mean(fitted(whole)[births$low == 0]))
  })
reference("birthwt-half-threshold", "Classification at a fitted probability of 0.5", births_file,
  table(predicted = fitted(whole) >= 0.5, observed = births$low), function(table) {
    list(true_negative = table[1, 1], false_negative = table[1, 2], false_positive = table[2, 1], true_positive = table[2, 2])
  })

reference("separated-detected", "Complete separation found before fitting, and what glm says", separated_file,
  glm(recovered ~ dose + age, family = binomial, data = separated),
  function(fit) list(converged = fit$converged, deviance = deviance(fit), largest_std_error = max(sqrt(diag(vcov(fit)))),
    meaning = "No finite estimate exists: the numbers of glm are where its iterations stopped."))
firth <- function(fit) {
  table <- estimates(fit)
  limits <- confint.default(fit)[row.names(table), ]
  list(coefficients = with_limits(table, limits), log_likelihood = as.numeric(logLik(fit)))
}
bias_reduced <- list(penalty = "Jeffreys prior (Firth 1993), Wald errors and intervals")
reference("separated-firth", "Firth's bias-reduced logistic regression under complete separation", separated_file,
  glm(recovered ~ dose + age, family = binomial, data = separated, method = "brglmFit", type = "AS_mean",
    epsilon = 1e-12, maxit = 1000), firth, bias_reduced)
reference("endometrial-firth", "Firth's bias-reduced logistic regression under quasi-separation", endometrial_file,
  glm(HG ~ NV + PI + EH, family = binomial, data = endometrial, method = "brglmFit", type = "AS_mean",
    epsilon = 1e-12, maxit = 1000), firth, bias_reduced)

reference("birthwt-age-smoke", "Logistic regression with an interaction of age and smoking", births_file,
  glm(low ~ age * smoke + lwt, family = binomial, data = births, control = tight), generalised)
reference("birthwt-interaction-test", "Likelihood-ratio test of an interaction", births_file,
  anova(glm(low ~ age + smoke + lwt, family = binomial, data = births, control = tight),
    glm(low ~ age * smoke + lwt, family = binomial, data = births, control = tight), test = "LRT"),
  function(table) list(chi_square = table[2, "Deviance"], df = table[2, "Df"], p = table[2, "Pr(>Chi)"]))
end_topic()
