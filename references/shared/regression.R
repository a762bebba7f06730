# What is taken from fitted regression models.

estimates <- function(fit) {
  table <- coef(summary(fit))
  stopifnot(ncol(table) == 4)
  coefficient_table(table, c("estimate", "std_error", "statistic", "p"))
}

with_limits <- function(table, limits, lower = "lower", upper = "upper") {
  table[[lower]] <- limits[row.names(table), 1]
  table[[upper]] <- limits[row.names(table), 2]
  table
}

# A generalised linear model with its Wald and profile intervals on the scale of the link.
generalised <- function(fit) {
  table <- with_limits(estimates(fit), confint.default(fit), "wald_lower", "wald_upper")
  table <- with_limits(table, suppressMessages(confint(fit)), "profile_lower", "profile_upper")
  list(
    n = nobs(fit), coefficients = table, exponentiated = exp(table[c("estimate", "wald_lower", "wald_upper", "profile_lower", "profile_upper")]),
    log_likelihood = as.numeric(logLik(fit)), AIC = AIC(fit), BIC = BIC(fit), deviance = deviance(fit),
    null_deviance = fit$null.deviance, df_residual = df.residual(fit)
  )
}

plain_names <- c(
  "Df" = "df", "Sum Sq" = "sum_of_squares", "Mean Sq" = "mean_square", "F value" = "f", "Pr(>F)" = "p", "F" = "f",
  "Deviance" = "deviance", "Resid. Df" = "df_residual", "Resid. Dev" = "deviance_residual", "LRT" = "likelihood_ratio",
  "Pr(>Chi)" = "p", "LR Chisq" = "chi_square", "Chisq" = "chi_square", "Pr(>Chisq)" = "p", "Sum of Sq" = "sum_of_squares",
  "NumDF" = "df", "DenDF" = "df_residual", "GVIF^(1/(2*Df))" = "gvif_scaled", "GVIF" = "gvif"
)

# An analysis-of-variance or deviance table, its columns under names that no program has to quote.
plain_table <- function(table) {
  rows <- row.names(table)
  table <- as.data.frame(unclass(table), optional = TRUE, check.names = FALSE)
  known <- names(table) %in% names(plain_names)
  names(table)[known] <- plain_names[names(table)[known]]
  data.frame(table, row.names = trimws(rows), check.names = FALSE)
}
