source("references/shared/recorder.R")
source("references/shared/regression.R")
begin_topic("linear", c("car", "lmtest", "sandwich"))

air_file <- "test-data/airquality.csv"
penguins_file <- "test-data/penguins.csv"
births_file <- "test-data/birthwt.csv"
prepare({
  air <- read.csv("test-data/airquality.csv", row.names = "rownames")
  penguins <- read.csv("test-data/penguins.csv", row.names = "rownames", stringsAsFactors = TRUE)
  births <- read.csv("test-data/birthwt.csv", row.names = "rownames")
  births$race <- factor(births$race)
  ozone <- lm(Ozone ~ Solar.R + Wind + Temp, data = air)
  mass <- lm(body_mass_g ~ flipper_length_mm + bill_length_mm + species, data = penguins)
})
days <- list(rows = "111 days with all four values")

linear <- function(fit) {
  whole <- summary(fit)
  list(
    n = nobs(fit), coefficients = with_limits(estimates(fit), confint(fit)), sigma = whole$sigma, df_residual = fit$df.residual,
    r_squared = whole$r.squared, adjusted_r_squared = whole$adj.r.squared, f = whole$fstatistic[["value"]],
    f_p = unname(pf(whole$fstatistic[[1]], whole$fstatistic[[2]], whole$fstatistic[[3]], lower.tail = FALSE)),
    log_likelihood = as.numeric(logLik(fit)), AIC = AIC(fit), BIC = BIC(fit)
  )
}
reference("ozone", "Linear regression, rows with gaps left out", air_file,
  lm(Ozone ~ Solar.R + Wind + Temp, data = air), linear, days)
reference("ozone-log", "Linear regression of a logarithm", air_file,
  lm(log(Ozone) ~ Solar.R + Wind + Temp, data = air), linear, days)
reference("penguin-mass", "Linear regression with a factor", penguins_file,
  lm(body_mass_g ~ flipper_length_mm + bill_length_mm + species, data = penguins), linear, list(species = "Adelie is the reference"))
reference("penguin-interaction", "Linear regression with an interaction", penguins_file,
  lm(body_mass_g ~ flipper_length_mm * species, data = penguins), linear, list(species = "Adelie is the reference"))
reference("birthweight", "Linear regression, nine columns", births_file,
  lm(bwt ~ age + lwt + race + smoke + ptl + ht + ui + ftv, data = births), linear, list(race = "a factor, 1 is the reference"))
reference("simple", "Simple linear regression", penguins_file, lm(body_mass_g ~ flipper_length_mm, data = penguins), linear)
reference("simple-predicted", "Confidence and prediction intervals at three flipper lengths", penguins_file,
  lapply(c(confidence = "confidence", prediction = "prediction"), function(kind) {
    predict(lm(body_mass_g ~ flipper_length_mm, data = penguins), data.frame(flipper_length_mm = c(180, 200, 220)), interval = kind)
  }), function(tables) lapply(tables, function(table) data.frame(flipper_length_mm = c(180, 200, 220), table, row.names = NULL)))
reference("ozone-standardised", "Standardised coefficients", air_file,
  lm(Ozone ~ Solar.R + Wind + Temp, data = as.data.frame(scale(na.omit(air[c("Ozone", "Solar.R", "Wind", "Temp")])))),
  function(fit) as.list(coef(fit)[-1]), days)

htest <- function(test) list(statistic = unname(test$statistic), df = unname(test$parameter), p = unname(test$p.value))
reference("ozone-breusch-pagan", "Breusch-Pagan test, studentised (Koenker)", air_file, bptest(ozone), htest, days)
reference("ozone-breusch-pagan-classical", "Breusch-Pagan test, not studentised", air_file,
  bptest(ozone, studentize = FALSE), htest, days)
reference("ozone-white", "White's test", air_file,
  bptest(ozone, ~ (Solar.R + Wind + Temp)^2 + I(Solar.R^2) + I(Wind^2) + I(Temp^2), data = na.omit(air[c("Ozone", "Solar.R", "Wind", "Temp")])),
  htest, days)
reference("ozone-durbin-watson", "Durbin-Watson statistic", air_file, dwtest(ozone, alternative = "two.sided"), htest,
  c(days, list(order = "of the file, days with gaps closed up")))
reference("ozone-reset", "Ramsey's RESET with squares and cubes of the fitted values", air_file, resettest(ozone, power = 2:3), htest, days)
reference("ozone-shapiro", "Shapiro-Wilk test of the residuals", air_file, shapiro.test(residuals(ozone)), htest, days)
reference("ozone-vif", "Variance inflation factors", air_file, vif(ozone), as.list, days)
reference("penguin-vif", "Generalised variance inflation factors", penguins_file, vif(mass), plain_table)
reference("penguin-type-2", "F test of each term, type II", penguins_file, Anova(mass, type = 2), plain_table)
reference("ozone-influence", "The ten days of largest Cook's distance", air_file, ozone, function(fit) {
  top <- order(cooks.distance(fit), decreasing = TRUE)[1:10]
  data.frame(row = names(cooks.distance(fit))[top], cooks_distance = cooks.distance(fit)[top], leverage = hatvalues(fit)[top],
    studentised = rstudent(fit)[top], standardised = rstandard(fit)[top], dffits = dffits(fit)[top], row.names = NULL)
}, days)
reference("ozone-outlier", "Bonferroni test of the largest studentised residual", air_file, outlierTest(ozone),
  function(test) list(row = names(test$rstudent)[1], studentised = test$rstudent[[1]], p = test$p[[1]], p_bonferroni = test$bonf.p[[1]]), days)
for (kind in c("HC0", "HC1", "HC3")) {
  eval(bquote(reference(.(paste0("ozone-", tolower(kind))), "Errors that allow for unequal variances", air_file,
    coeftest(ozone, vcov. = vcovHC(ozone, type = .(kind))),
    function(table) coefficient_table(unclass(table), c("estimate", "std_error", "statistic", "p")), c(days, list(kind = .(kind))))))
}
reference("models-compared", "F test of nested models", penguins_file,
  anova(lm(body_mass_g ~ flipper_length_mm, data = penguins), lm(body_mass_g ~ flipper_length_mm + species, data = penguins)), plain_table)
end_topic()
