source("references/shared/recorder.R")
source("references/shared/regression.R")
begin_topic("factorial", c("car", "emmeans", "effectsize"))

teeth_file <- "test-data/tooth_growth.csv"
penguins_file <- "test-data/penguins.csv"
prepare({
  teeth <- read.csv("test-data/tooth_growth.csv", row.names = "rownames", stringsAsFactors = TRUE)
  teeth$dose <- factor(teeth$dose)
  uneven <- teeth[-c(1:4, 15, 38, 59:60), ]
  whole <- lm(len ~ supp * dose, data = teeth)
  whole_sum <- lm(len ~ supp * dose, data = teeth, contrasts = list(supp = contr.sum, dose = contr.sum))
  uneven_whole <- lm(len ~ supp * dose, data = uneven)
  uneven_sum <- lm(len ~ supp * dose, data = uneven, contrasts = list(supp = contr.sum, dose = contr.sum))
  penguins <- read.csv("test-data/penguins.csv", row.names = "rownames", stringsAsFactors = TRUE)
  penguins$sex[penguins$sex == ""] <- NA
  penguins <- droplevels(na.omit(penguins[c("body_mass_g", "species", "sex")]))
  penguin_sum <- lm(body_mass_g ~ species * sex, data = penguins, contrasts = list(species = contr.sum, sex = contr.sum))
})
balanced <- list(design = "balanced: the three types agree", factors = c("supp", "dose"))
unbalanced <- list(rows = "without rows 1-4, 15, 38, 59 and 60", factors = c("supp", "dose"))
sum_coded <- list(contrasts = "sum to zero, as type III needs")

reference("type-1", "Two-way analysis of variance, type I sums of squares", teeth_file, anova(whole), plain_table, balanced)
reference("type-2", "Two-way analysis of variance, type II sums of squares", teeth_file,
  Anova(whole, type = 2), plain_table, balanced)
reference("type-3", "Two-way analysis of variance, type III sums of squares", teeth_file,
  Anova(whole_sum, type = 3), plain_table, c(balanced, sum_coded))
reference("uneven-type-1", "Unbalanced, type I", teeth_file, anova(uneven_whole), plain_table, unbalanced)
reference("uneven-type-2", "Unbalanced, type II", teeth_file, Anova(uneven_whole, type = 2), plain_table, unbalanced)
reference("uneven-type-3", "Unbalanced, type III", teeth_file, Anova(uneven_sum, type = 3), plain_table, c(unbalanced, sum_coded))
reference("additive", "Two-way analysis of variance without the interaction", teeth_file,
  Anova(lm(len ~ supp + dose, data = teeth), type = 2), plain_table, balanced)
partial <- function(table) {
  table <- as.data.frame(table)
  data.frame(estimate = table[[2]], lower = table$CI_low, upper = table$CI_high, row.names = table$Parameter)
}
reference("partial-eta-squared", "Partial eta squared", teeth_file,
  eta_squared(Anova(whole, type = 2), partial = TRUE, alternative = "two.sided"), partial, balanced)
reference("partial-omega-squared", "Partial omega squared", teeth_file,
  omega_squared(Anova(whole, type = 2), partial = TRUE, alternative = "two.sided"), partial, balanced)
reference("means", "Estimated marginal means of the cells", teeth_file, as.data.frame(emmeans(whole, ~ supp * dose)), function(table) {
  data.frame(supp = table$supp, dose = table$dose, mean = table$emmean, std_error = table$SE, df = table$df,
    lower = table$lower.CL, upper = table$upper.CL)
})
contrast_table <- function(table) {
  table <- as.data.frame(table)
  extra <- table[intersect(names(table), c("supp", "dose", "species", "sex"))]
  data.frame(contrast = table$contrast, extra, estimate = table$estimate, std_error = table$SE, df = table$df,
    lower = table$lower.CL, upper = table$upper.CL, t = table$t.ratio, p = table$p.value, row.names = NULL)
}
reference("supp-within-dose", "Contrasts of supplements within each dose", teeth_file,
  summary(pairs(emmeans(whole, ~ supp | dose)), infer = TRUE), contrast_table, list(adjustment = "none: one contrast per dose"))
reference("dose-within-supp", "Contrasts of doses within each supplement, Tukey", teeth_file,
  summary(pairs(emmeans(whole, ~ dose | supp), adjust = "tukey"), infer = TRUE), contrast_table, list(adjustment = "tukey"))
reference("dose-main", "Contrasts of doses over the supplements, Holm", teeth_file,
  summary(pairs(emmeans(whole, ~ dose), adjust = "holm")), function(table) {
    data.frame(contrast = table$contrast, estimate = table$estimate, std_error = table$SE, df = table$df,
      t = table$t.ratio, p = table$p.value)
  }, list(adjustment = "holm"))
reference("uneven-means", "Estimated marginal means of doses, unbalanced", teeth_file,
  as.data.frame(emmeans(uneven_whole, ~ dose)), function(table) {
    data.frame(dose = table$dose, mean = table$emmean, std_error = table$SE, df = table$df, lower = table$lower.CL, upper = table$upper.CL)
  }, c(unbalanced, weights = "equal"))
reference("residuals-shapiro", "Shapiro-Wilk test of the residuals", teeth_file, shapiro.test(residuals(whole)),
  function(test) list(statistic = unname(test$statistic), p = test$p.value))
reference("cells-levene", "Brown-Forsythe test over the cells", teeth_file, leveneTest(len ~ supp * dose, data = teeth), plain_table)
reference("penguins-type-2", "Species by sex, type II", penguins_file,
  Anova(lm(body_mass_g ~ species * sex, data = penguins), type = 2), plain_table, list(rows = "penguins of known sex and mass"))
reference("penguins-type-3", "Species by sex, type III", penguins_file, Anova(penguin_sum, type = 3), plain_table,
  c(list(rows = "penguins of known sex and mass"), sum_coded))
end_topic()
