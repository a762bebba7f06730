source("references/shared/recorder.R")
begin_topic("multivariate", "cluster")

arrests_file <- "references/tables/usarrests.csv"
penguins_file <- "test-data/penguins.csv"
prepare({
  arrests <- read.csv("references/tables/usarrests.csv", row.names = "state")
  scaled <- scale(arrests)
  penguins <- na.omit(read.csv("test-data/penguins.csv", na.strings = c("NA", ""))[c("species", "bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g")])
  birds <- scale(penguins[-1])
  # Begun at the means of the species, so that no chance is in it.
  centres <- apply(birds, 2, function(column) tapply(column, penguins$species, mean))
})
sign_free <- list(scale = "mean 0, deviation 1 with n - 1", sign = "of a component is arbitrary")
components <- function(fit) {
  share <- fit$sdev^2 / sum(fit$sdev^2)
  list(deviations = fit$sdev, eigenvalues = fit$sdev^2, share = share, cumulative = cumsum(share), loadings = as.data.frame(fit$rotation),
    first_scores = as.data.frame(head(fit$x, 5)))
}
reference("pca-arrests", "Principal components, scaled", arrests_file, prcomp(arrests, scale. = TRUE), components, sign_free)
reference("pca-arrests-unscaled", "Principal components, centred only", arrests_file, prcomp(arrests), components, list(sign = "of a component is arbitrary"))
reference("pca-penguins", "Principal components of four measurements, scaled", penguins_file, prcomp(penguins[-1], scale. = TRUE), components,
  c(sign_free, rows = "342 penguins with all four"))
reference("distance-scaling", "Classical multidimensional scaling", arrests_file, cmdscale(dist(scaled), k = 2, eig = TRUE),
  function(fit) list(eigenvalues = fit$eig[1:4], goodness = fit$GOF, first_points = as.data.frame(head(fit$points, 5)) |> setNames(c("x", "y"))), sign_free)

partition <- function(cluster, data) {
  width <- silhouette(cluster, dist(data))
  list(sizes = as.vector(table(cluster)), silhouette = mean(width[, "sil_width"]), silhouette_by_cluster = as.vector(tapply(width[, "sil_width"], cluster, mean)))
}
reference("k-means-three", "k-means of penguins begun at the species' means", penguins_file,
  kmeans(birds, centers = centres, algorithm = "Lloyd", iter.max = 300), function(fit) {
    c(partition(fit$cluster, birds), list(within = fit$tot.withinss, between = fit$betweenss, within_by_cluster = fit$withinss,
      centres = as.data.frame(fit$centers), by_species = as.data.frame.matrix(table(fit$cluster, penguins$species))))
  }, list(scale = "mean 0, deviation 1 with n - 1", rows = "342 penguins with all four"))
reference("k-means-elbow", "Smallest sum of squares within 1 to 6 clusters, best of 100 starts", arrests_file, {
  set.seed(1)
  lapply(1:6, function(k) kmeans(scaled, k, nstart = 100, iter.max = 100))
}, function(fits) list(k = 1:6, within = sapply(fits, function(fit) fit$tot.withinss),
  silhouette = c(NA, sapply(fits[-1], function(fit) mean(silhouette(fit$cluster, dist(scaled))[, 3])))), list(scale = "mean 0, deviation 1 with n - 1"))
for (method in c("ward.D2", "average", "complete", "single")) {
  eval(bquote(reference(.(paste0("hierarchical-", tolower(sub(".D2", "", method, fixed = TRUE)))), "Hierarchical clustering, cut at three clusters",
    arrests_file, hclust(dist(scaled), method = .(method)), function(tree) {
      c(partition(cutree(tree, 3), scaled), list(last_heights = tail(tree$height, 5), cophenetic = cor(dist(scaled), cophenetic(tree))))
    }, list(scale = "mean 0, deviation 1 with n - 1", distance = "Euclidean", linkage = .(method)))))
}
reference("pam-three", "Partitioning around medoids", arrests_file, pam(scaled, 3),
  function(fit) c(partition(fit$clustering, scaled), list(medoids = row.names(fit$medoids))), list(scale = "mean 0, deviation 1 with n - 1"))
end_topic()
