# Kaplan-Meier as R's survival package gives it, to compare with. Reads "curve,dagen,gestopt" lines; writes, for each
# curve, the share, the 95% band and how many are still followed after 0, 3, 6, 12 and 24 months.
suppressPackageStartupMessages(library(survival))
duren <- read.csv(file("stdin"), colClasses = c("character", "integer", "integer"))
for (curve in unique(duren$curve)) {
	fit <- survfit(Surv(dagen, gestopt) ~ 1, data = duren[duren$curve == curve, ])
	punten <- summary(fit, times = c(0, 91, 183, 365, 730), extend = TRUE)
	cat(sprintf("%s,%d,%.17g,%.17g,%.17g,%d\n", curve, punten$time, punten$surv, punten$lower, punten$upper,
		as.integer(punten$n.risk)), sep = "")
}
