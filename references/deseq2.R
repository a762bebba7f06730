source("references/shared/recorder.R")
begin_topic("deseq2", "DESeq2")

full_files <- c("test-data/airway_counts.tsv.gz", "test-data/airway_samples.tsv")
part_files <- c("test-data/airway_counts_2000.tsv", "test-data/airway_samples.tsv")
prepare({
  samples <- read.delim("test-data/airway_samples.tsv", row.names = "Run", stringsAsFactors = TRUE)
  samples$dex <- relevel(samples$dex, "untrt")
  read_counts <- function(file) {
    counts <- as.matrix(read.delim(file, row.names = "ensembl_id"))
    stopifnot(colnames(counts) == row.names(samples))
    counts
  }
  fit_model <- function(counts, design = ~ cell + dex) {
    DESeq(DESeqDataSetFromMatrix(counts, samples, design), fitType = "parametric", betaPrior = FALSE, quiet = TRUE)
  }
  part <- fit_model(read_counts("test-data/airway_counts_2000.tsv"))
  full <- fit_model(read_counts("test-data/airway_counts.tsv.gz"))
  test_dex <- function(fit, filtering, cooks, alpha = 0.05) {
    contrast <- c("dex", "trt", "untrt")
    if (cooks) return(results(fit, contrast = contrast, alpha = alpha, independentFiltering = filtering))
    results(fit, contrast = contrast, alpha = alpha, independentFiltering = filtering, cooksCutoff = FALSE)
  }
})
design <- list(design = "~ cell + dex", contrast = "dex: trt against untrt", dispersions = "parametric")

gene_table <- function(result) {
  data.frame(gene = row.names(result), base_mean = result$baseMean, log2_fold_change = result$log2FoldChange,
    std_error = result$lfcSE, statistic = result$stat, p = result$pvalue, p_adjusted = result$padj)
}
summarise <- function(result) {
  below <- which(result$padj < 0.05)
  list(
    genes = nrow(result), all_zero = sum(result$baseMean == 0), without_p = sum(is.na(result$pvalue)),
    without_p_adjusted = sum(is.na(result$padj)), below_0.05 = length(below),
    up = sum(result$log2FoldChange[below] > 0), down = sum(result$log2FoldChange[below] < 0),
    below_0.05_and_twofold = sum(abs(result$log2FoldChange[below]) >= 1),
    filter_threshold = if (is.null(metadata(result)$filterThreshold)) NA else unname(metadata(result)$filterThreshold)
  )
}
model_summary <- function(fit) {
  trend <- attr(dispersionFunction(fit), "coefficients")
  values <- mcols(fit)
  list(
    size_factors = sizeFactors(fit),
    trend_asymptote = trend[["asymptDisp"]], trend_slope = trend[["extraPois"]],
    prior_variance = attr(dispersionFunction(fit), "dispPriorVar"), log_residual_variance = attr(dispersionFunction(fit), "varLogDispEsts"),
    median_gene_wise = median(values$dispGeneEst, na.rm = TRUE), median_dispersion = median(values$dispersion, na.rm = TRUE),
    dispersion_outliers = sum(values$dispOutlier, na.rm = TRUE), not_converged = sum(!values$betaConv, na.rm = TRUE)
  )
}

reference("full-model", "Size factors and dispersions, all 64,102 genes", full_files, full, model_summary, design)
reference("part-model", "Size factors and dispersions, the first 2,000 genes", part_files, part, model_summary, design)
reference("part-dispersions", "Gene-wise, fitted and final dispersions", part_files, mcols(part)[mcols(part)$allZero == FALSE, ],
  function(values) {
    data.frame(gene = row.names(values), gene_wise = values$dispGeneEst, fitted = values$dispFit, map = values$dispMAP,
      final = values$dispersion, is_outlier = values$dispOutlier, largest_cooks = values$maxCooks)
  }, c(design, rows = "genes with a count"))

for (filtering in c(TRUE, FALSE)) {
  for (cooks in c(TRUE, FALSE)) {
    name <- paste0(if (filtering) "filtered" else "unfiltered", if (cooks) "-cooks" else "")
    options <- c(design, list(independent_filtering = filtering, cooks_cutoff = cooks, alpha = 0.05))
    eval(bquote({
      reference(.(paste0("full-", name)), "Wald tests, counts of genes", full_files,
        test_dex(full, .(filtering), .(cooks)), summarise, options)
      reference(.(paste0("part-", name)), "Wald tests, counts of genes", part_files,
        test_dex(part, .(filtering), .(cooks)), summarise, options)
    }))
  }
}
reference("full-alpha-0.1", "Wald tests at R's default level, counts of genes", full_files,
  test_dex(full, TRUE, TRUE, alpha = 0.1), summarise, c(design, list(independent_filtering = TRUE, cooks_cutoff = TRUE, alpha = 0.1)))
defaults <- c(design, list(independent_filtering = TRUE, cooks_cutoff = TRUE, alpha = 0.05))
reference("full-top-100", "The hundred genes of smallest p", full_files, test_dex(full, TRUE, TRUE),
  function(result) gene_table(head(result[order(result$pvalue, -abs(result$stat)), ], 100)), defaults)
reference("full-every-50th", "Every fiftieth gene with a count", full_files, test_dex(full, TRUE, TRUE),
  function(result) {
    counted <- result[result$baseMean > 0, ]
    gene_table(counted[seq(1, nrow(counted), by = 50), ])
  }, c(defaults, rows = "in the order of the file"))
reference("part-all", "All genes with a count", part_files, test_dex(part, TRUE, TRUE),
  function(result) gene_table(result[result$baseMean > 0, ]), defaults)
reference("part-unfiltered-p-adjusted", "Adjusted p without independent filtering", part_files, test_dex(part, FALSE, TRUE),
  function(result) {
    counted <- result[result$baseMean > 0, ]
    data.frame(gene = row.names(counted), p_adjusted = counted$padj)
  }, c(design, list(independent_filtering = FALSE, cooks_cutoff = TRUE, alpha = 0.05)))
reference("part-unpaired", "Design without the cell line", part_files,
  results(fit_model(counts(part), ~ dex), contrast = c("dex", "trt", "untrt"), alpha = 0.05),
  function(result) c(summarise(result), list(top = gene_table(head(result[order(result$pvalue), ], 50)))),
  list(design = "~ dex"))
reference("part-likelihood-ratio", "Likelihood-ratio test of dex", part_files,
  results(nbinomLRT(part, reduced = ~ cell), alpha = 0.05),
  function(result) gene_table(head(result[order(result$pvalue), ], 50)), c(design, reduced = "~ cell"))
reference("part-normalised", "Normalised counts of ten genes", part_files, head(counts(part, normalized = TRUE), 10),
  function(matrix) data.frame(gene = row.names(matrix), matrix))
prepare({
  stabilised <- vst(full, blind = TRUE)
  varied <- order(rowVars(assay(stabilised)), decreasing = TRUE)[1:500]
  components <- prcomp(t(assay(stabilised)[varied, ]))
})
reference("full-vst-pca", "Principal components of the 500 most varied genes after the variance-stabilising transform", full_files,
  components, function(fit) {
    share <- fit$sdev^2 / sum(fit$sdev^2)
    list(share = share[1:4], scores = data.frame(sample = row.names(fit$x), PC1 = fit$x[, 1], PC2 = fit$x[, 2], row.names = NULL))
  }, list(blind = TRUE, sign = "of a component is arbitrary"))
end_topic()
