source("references/shared/recorder.R")
source("references/shared/regression.R")
begin_topic("counts", "MASS")

quine_file <- "references/tables/quine.csv"
prepare({
  # With its own limit of 1e-8 the errors of glm are good to five digits only.
  tight <- glm.control(epsilon = 1e-14, maxit = 100)
  quine <- read.csv("references/tables/quine.csv", stringsAsFactors = TRUE)
  poisson_fit <- glm(Days ~ Eth + Sex + Age + Lrn, family = poisson, data = quine, control = tight)
  negative_binomial <- glm.nb(Days ~ Eth + Sex + Age + Lrn, data = quine, control = tight)
})

reference("poisson", "Poisson regression", quine_file,
  glm(Days ~ Eth + Sex + Age + Lrn, family = poisson, data = quine, control = tight), generalised)
reference("poisson-offset", "Poisson regression with an exposure", quine_file,
  glm(Days ~ Eth + Sex + offset(log(as.integer(Age) + 1)), family = poisson, data = quine, control = tight), generalised,
  list(exposure = "2, 3, 4 and 5 for the ages F0, F1, F2 and F3"))
reference("quasi-poisson", "Poisson regression with estimated dispersion", quine_file,
  glm(Days ~ Eth + Sex + Age + Lrn, family = quasipoisson, data = quine, control = tight),
  function(fit) list(dispersion = summary(fit)$dispersion, coefficients = estimates(fit)))
reference("poisson-overdispersion", "Pearson chi-square over its degrees of freedom", quine_file,
  sum(residuals(poisson_fit, "pearson")^2), function(chi_square) {
    df <- df.residual(poisson_fit)
    list(chi_square = chi_square, df = df, ratio = chi_square / df, p = pchisq(chi_square, df, lower.tail = FALSE))
  })
reference("negative-binomial", "Negative binomial regression, theta estimated", quine_file, negative_binomial, function(fit) {
  c(generalised(fit), list(theta = fit$theta, theta_std_error = fit$SE.theta, alpha = 1 / fit$theta, two_log_likelihood = fit$twologlik))
}, list(std_errors = "given theta, as glm.nb computes them"))
reference("negative-binomial-over-poisson", "Likelihood-ratio test of overdispersion", quine_file,
  as.numeric(2 * (logLik(negative_binomial) - logLik(poisson_fit))),
  function(statistic) list(statistic = statistic, p = pchisq(statistic, 1, lower.tail = FALSE) / 2, note = "half of it, since theta is on a border"))
reference("negative-binomial-deletion", "Likelihood-ratio test of each factor, theta held", quine_file,
  drop1(negative_binomial, test = "LRT"), plain_table)

reference("negative-binomial-interaction-test", "Likelihood-ratio test of an interaction, theta held at that of the whole model", quine_file,
  {
    whole <- glm.nb(Days ~ Sex * Lrn, data = quine, control = tight)
    parts <- glm(Days ~ Sex + Lrn, family = negative.binomial(whole$theta), data = quine, control = tight)
    deviance(parts) - deviance(whole)
  },
  function(statistic) list(chi_square = statistic, df = 1, p = pchisq(statistic, 1, lower.tail = FALSE)))
end_topic()
