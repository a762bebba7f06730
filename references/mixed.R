source("references/shared/recorder.R")
begin_topic("mixed", c("lme4", "lmerTest", "nlme"))

sleep_file <- "references/tables/sleepstudy.csv"
teeth_file <- "references/tables/orthodont.csv"
prepare({
  sleepstudy <- read.csv("references/tables/sleepstudy.csv")
  sleepstudy$Subject <- factor(sleepstudy$Subject)
  orthodont <- read.csv("references/tables/orthodont.csv", stringsAsFactors = TRUE)
  orthodont$Sex <- relevel(orthodont$Sex, "Male")
  precise <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 1e5))
})

mixed <- function(fit) {
  spread <- as.data.frame(VarCorr(fit))
  fixed <- coef(summary(fit))
  list(
    n = nobs(fit), groups = as.list(ngrps(fit)), is_singular = isSingular(fit), log_likelihood = as.numeric(logLik(fit)),
    AIC = AIC(fit), BIC = BIC(fit),
    fixed = data.frame(estimate = fixed[, "Estimate"], std_error = fixed[, "Std. Error"], df = fixed[, "df"], t = fixed[, "t value"],
      p = fixed[, "Pr(>|t|)"], row.names = row.names(fixed)),
    wald = data.frame(lower = confint(fit, method = "Wald")[row.names(fixed), 1], upper = confint(fit, method = "Wald")[row.names(fixed), 2],
      row.names = row.names(fixed)),
    random = data.frame(group = spread$grp, first = spread$var1, second = spread$var2, variance = spread$vcov, deviation = spread$sdcor)
  )
}
satterthwaite <- function(method) list(method = method, df = "Satterthwaite")

reference("sleep-intercept-reml", "Random intercept, REML", sleep_file,
  lmer(Reaction ~ Days + (1 | Subject), data = sleepstudy, control = precise), mixed, satterthwaite("REML"))
reference("sleep-intercept-ml", "Random intercept, maximum likelihood", sleep_file,
  lmer(Reaction ~ Days + (1 | Subject), data = sleepstudy, REML = FALSE, control = precise), mixed, satterthwaite("ML"))
reference("sleep-slope-reml", "Random intercept and slope, REML", sleep_file,
  lmer(Reaction ~ Days + (Days | Subject), data = sleepstudy, control = precise), mixed, satterthwaite("REML"))
reference("sleep-slope-ml", "Random intercept and slope, maximum likelihood", sleep_file,
  lmer(Reaction ~ Days + (Days | Subject), data = sleepstudy, REML = FALSE, control = precise), mixed, satterthwaite("ML"))
reference("sleep-uncorrelated", "Random intercept and slope without correlation, REML", sleep_file,
  lmer(Reaction ~ Days + (Days || Subject), data = sleepstudy, control = precise), mixed, satterthwaite("REML"))
prepare({
  intercept <- lmer(Reaction ~ Days + (1 | Subject), data = sleepstudy, control = precise)
  slope <- lmer(Reaction ~ Days + (Days | Subject), data = sleepstudy, control = precise)
})
reference("sleep-random-effects", "Predicted random effects", sleep_file, ranef(slope)$Subject,
  function(table) data.frame(subject = row.names(table), intercept = table[["(Intercept)"]], slope = table$Days))
reference("sleep-icc", "Share of the variance between subjects", sleep_file, as.data.frame(VarCorr(intercept))$vcov,
  function(variance) list(icc = variance[1] / sum(variance)))
reference("sleep-slope-test", "Likelihood-ratio test of the random slope, REML", sleep_file,
  anova(intercept, slope, refit = FALSE), function(table) list(chi_square = table$Chisq[2], df = table$Df[2], p = table[["Pr(>Chisq)"]][2]))
reference("sleep-profile", "Profile intervals, maximum likelihood", sleep_file,
  suppressMessages(confint(lmer(Reaction ~ Days + (1 | Subject), data = sleepstudy, REML = FALSE, control = precise), oldNames = FALSE)),
  function(limits) data.frame(lower = limits[, 1], upper = limits[, 2], row.names = row.names(limits)))
reference("sleep-r-squared", "Marginal and conditional R squared (Nakagawa and Schielzeth)", sleep_file, intercept, function(fit) {
  fixed <- var(as.vector(model.matrix(fit) %*% fixef(fit)))
  variance <- as.data.frame(VarCorr(fit))$vcov
  list(marginal = fixed / (fixed + sum(variance)), conditional = (fixed + variance[1]) / (fixed + sum(variance)))
})
reference("teeth-interaction", "Random intercept, a factor between and a slope within subjects", teeth_file,
  lmer(distance ~ age * Sex + (1 | Subject), data = orthodont, control = precise), mixed, satterthwaite("REML"))
reference("teeth-type-3", "F tests with Satterthwaite's degrees of freedom, type III", teeth_file,
  anova(lmer(distance ~ age + Sex + (1 | Subject), data = orthodont, control = precise), type = 3),
  function(table) data.frame(sum_of_squares = table[["Sum Sq"]], df = table$NumDF, df_residual = table$DenDF, f = table[["F value"]],
    p = table[["Pr(>F)"]], row.names = row.names(table)))
reference("teeth-nlme", "The same model by nlme", teeth_file, lme(distance ~ age * Sex, random = ~ 1 | Subject, data = orthodont),
  function(fit) {
    table <- summary(fit)$tTable
    data.frame(estimate = table[, "Value"], std_error = table[, "Std.Error"], df = table[, "DF"], t = table[, "t-value"],
      p = table[, "p-value"], row.names = row.names(table))
  }, list(df = "inner-outer rule of nlme"))
end_topic()
