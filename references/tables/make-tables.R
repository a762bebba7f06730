# Exports data sets of R's packages, and draws the generated ones. README.md names sources and licences.
# The file names of the tables are those of their calls here; the same seed gives the same files.

write_table <- function(table, name) {
  write.csv(table, paste0("references/tables/", name, ".csv"), row.names = FALSE, na = "", quote = FALSE)
}

packaged <- function(name, package) {
  holder <- new.env()
  data(list = name, package = package, envir = holder)
  as.data.frame(holder[[name]])
}

write_table(packaged("quine", "MASS"), "quine")
write_table(packaged("sleepstudy", "lme4"), "sleepstudy")
write_table(packaged("Orthodont", "nlme"), "orthodont")
write_table(packaged("sleep", "datasets"), "sleep")
write_table(packaged("endometrial", "brglm2"), "endometrial")
write_table(packaged("aSAH", "pROC"), "asah")
write_table(packaged("DNase", "datasets"), "dnase")
write_table(packaged("Formaldehyde", "datasets"), "formaldehyde")
write_table(packaged("USArrests", "datasets") |> cbind(state = rownames(USArrests)), "usarrests")

ratings <- packaged("SexualFun", "vcd")
names(ratings) <- c("husband", "wife", "count")
ratings <- ratings[rep(seq_len(nrow(ratings)), ratings$count), c("husband", "wife")]
write_table(ratings, "ratings")

series <- function(values, name) {
  time <- time(values)
  year <- floor(as.numeric(time) + 1e-6)
  if (frequency(values) == 1) return(data.frame(year = year, value = as.numeric(values)))
  data.frame(month = sprintf("%d-%02d-01", year, cycle(values)), value = as.numeric(values))
}
write_table(series(datasets::AirPassengers), "air_passengers")
write_table(series(datasets::Nile), "nile")

# Bland and Altman 1986, Lancet 327:307-310: peak flow of 17 people by two meters, the first reading of each.
write_table(data.frame(
  subject = 1:17,
  wright = c(494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427),
  mini_wright = c(512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451)
), "peak_flow")

# Shrout and Fleiss 1979, Psychological Bulletin 86:420-428, table 2: six targets, four judges.
write_table(data.frame(
  target = 1:6, judge_1 = c(9, 6, 8, 7, 10, 6), judge_2 = c(2, 1, 4, 1, 5, 2),
  judge_3 = c(5, 3, 6, 2, 6, 4), judge_4 = c(8, 2, 8, 6, 9, 7)
), "judges")

set.seed(20261126, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")

# Generated: every patient above a dose recovers, none below does.
dose <- round(c(seq(1, 9, length.out = 12), seq(11, 20, length.out = 12)), 1)
write_table(data.frame(recovered = as.integer(dose > 10), dose = dose, age = round(rnorm(24, 55, 9))), "separated")

# Generated: patients whose test changes between two visits.
before <- rep(c("positive", "negative"), c(58, 62))
after <- c(rep(c("positive", "negative"), c(37, 21)), rep(c("positive", "negative"), c(8, 54)))
write_table(data.frame(patient = 1:120, before = before, after = after), "visits")

# Generated: growth of twelve people under four conditions, no gaps.
condition_effects <- c(baseline = 0, low = 1.2, middle = 2.1, high = 2.9)
people <- rnorm(12, 20, 3)
write_table(do.call(rbind, lapply(seq_along(people), function(person) data.frame(
  person = sprintf("P%02d", person), condition = names(condition_effects),
  response = round(people[person] + condition_effects * rnorm(1, 1, 0.5) + rnorm(4, 0, c(0.5, 0.8, 1.2, 1.8)), 2)
))), "conditions")

# Generated: an inhibitor at ten doses in triplicate, percent of the control.
inhibitor <- rep(10^seq(-3, 1.5, by = 0.5), each = 3)
write_table(data.frame(
  dose_umol_per_l = signif(inhibitor, 6),
  response_percent = round(4 + 94 / (1 + (inhibitor / 0.35)^1.15) + rnorm(30, 0, 2.5), 2)
), "inhibitor")

# Generated: Ct values of a gene and a reference gene in two groups, technical duplicates, and a dilution series.
samples <- data.frame(sample = sprintf("S%02d", 1:12), group = rep(c("control", "treated"), each = 6))
loading <- rnorm(12, 0, 0.6)
biology <- rnorm(12, ifelse(samples$group == "treated", -1.7, 0), 0.35)
wells <- merge(expand.grid(replicate = 1:2, gene = c("GAPDH", "IL6"), row = 1:12), cbind(row = 1:12, samples))
wells$ct <- round(ifelse(wells$gene == "GAPDH", 18, 27 + biology[wells$row]) + loading[wells$row] + rnorm(48, 0, 0.08), 2)
write_table(wells[order(wells$row, wells$gene, wells$replicate), c("sample", "group", "gene", "replicate", "ct")], "qpcr")
dilution <- expand.grid(replicate = 1:3, copies = 10^(2:7), gene = c("GAPDH", "IL6"))
dilution$ct <- round(38 - log10(dilution$copies) * ifelse(dilution$gene == "GAPDH", 3.35, 3.52) + rnorm(36, 0, 0.1), 2)
write_table(dilution[c("gene", "copies", "replicate", "ct")], "qpcr_dilution")

# Generated: log2 intensities of 400 proteins in two groups of four with a batch, one in fifty missing.
proteins <- 400
true_change <- c(rnorm(40, 0, 1.6), rep(0, proteins - 40))
design <- data.frame(group = rep(0:1, each = 4), batch = rep(0:1, 4))
intensities <- rnorm(proteins, 22, 2.5) + outer(true_change, design$group) + outer(rnorm(proteins, 0, 0.3), design$batch) +
  matrix(rnorm(proteins * 8), proteins) * sqrt(0.15 / rgamma(proteins, 3, 3))
intensities[sample(length(intensities), length(intensities) / 50)] <- NA
colnames(intensities) <- sprintf("%s_%d", rep(c("control", "treated"), each = 4), 1:4)
write_table(data.frame(protein = sprintf("PROT%03d", seq_len(proteins)), round(intensities, 4)), "intensities")
write_table(data.frame(sample = colnames(intensities), group = ifelse(design$group == 1, "treated", "control"),
  batch = ifelse(design$batch == 1, "B", "A")), "intensities_samples")
