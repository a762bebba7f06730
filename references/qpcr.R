source("references/shared/recorder.R")
begin_topic("qpcr")

wells_file <- "references/tables/qpcr.csv"
dilution_file <- "references/tables/qpcr_dilution.csv"
prepare({
  wells <- read.csv("references/tables/qpcr.csv")
  means <- aggregate(ct ~ sample + group + gene, data = wells, FUN = mean)
  delta <- merge(subset(means, gene == "IL6", -gene), subset(means, gene == "GAPDH", c(sample, ct)), by = "sample", suffixes = c("_gene", "_reference"))
  delta$delta_ct <- delta$ct_gene - delta$ct_reference
  control <- delta$delta_ct[delta$group == "control"]
  treated <- delta$delta_ct[delta$group == "treated"]
  delta$delta_delta_ct <- delta$delta_ct - mean(control)
  dilution <- read.csv("references/tables/qpcr_dilution.csv")
})
options <- list(gene = "IL6", reference = "GAPDH", calibrator = "mean of the control group", replicates = "wells are averaged by sample first")

reference("by-sample", "Delta Ct, delta delta Ct and fold change of each sample", wells_file, delta, function(table) {
  data.frame(sample = table$sample, group = table$group, delta_ct = table$delta_ct, delta_delta_ct = table$delta_delta_ct,
    fold_change = 2^-table$delta_delta_ct)
}, options)
reference("fold-change", "Fold change by 2^-delta delta Ct with its interval, Welch's t-test on delta Ct", wells_file,
  t.test(treated, control), function(test) {
    list(mean_control = mean(control), mean_treated = mean(treated), delta_delta_ct = mean(treated) - mean(control),
      lower = test$conf.int[1], upper = test$conf.int[2], t = unname(test$statistic), df = unname(test$parameter), p = test$p.value,
      fold_change = 2^-(mean(treated) - mean(control)), fold_lower = 2^-test$conf.int[2], fold_upper = 2^-test$conf.int[1])
  }, options)
reference("fold-change-student", "The same by Student's t-test", wells_file, t.test(treated, control, var.equal = TRUE),
  function(test) list(t = unname(test$statistic), df = unname(test$parameter), p = test$p.value,
    fold_lower = 2^-test$conf.int[2], fold_upper = 2^-test$conf.int[1]), options)
reference("geometric-means", "Group means of the fold changes: arithmetic and geometric", wells_file,
  split(2^-delta$delta_delta_ct, delta$group), function(groups) {
    data.frame(arithmetic = sapply(groups, mean), geometric = sapply(groups, function(fold) exp(mean(log(fold)))),
      std_deviation = sapply(groups, sd), row.names = names(groups))
  }, options)
prepare(lines <- lapply(split(dilution, dilution$gene), function(table) lm(ct ~ log10(copies), data = table)))
reference("efficiency", "Amplification efficiency from a dilution series", dilution_file, lines, function(fits) {
  slope <- sapply(fits, function(fit) coef(fit)[[2]])
  limits <- t(sapply(fits, function(fit) confint(fit)[2, ]))
  data.frame(intercept = sapply(fits, function(fit) coef(fit)[[1]]), slope = slope, slope_std_error = sapply(fits, function(fit) coef(summary(fit))[2, 2]),
    r_squared = sapply(fits, function(fit) summary(fit)$r.squared), amplification = 10^(-1 / slope),
    amplification_lower = 10^(-1 / limits[, 1]), amplification_upper = 10^(-1 / limits[, 2]),
    efficiency_percent = 100 * (10^(-1 / slope) - 1), row.names = names(fits))
}, list(slope = "Ct on log10 of the copies"))
reference("pfaffl", "Fold change with the efficiencies of both genes (Pfaffl 2001)", c(wells_file, dilution_file),
  sapply(lines, function(fit) 10^(-1 / coef(fit)[[2]])), function(amplification) {
    by_group <- function(gene, group) mean(means$ct[means$gene == gene & means$group == group])
    gene <- amplification[["IL6"]]^(by_group("IL6", "control") - by_group("IL6", "treated"))
    reference <- amplification[["GAPDH"]]^(by_group("GAPDH", "control") - by_group("GAPDH", "treated"))
    list(fold_change = gene / reference)
  }, options)
end_topic()
