/*
 * The plan of a generated dossier (F118): of one in four a goal that was reached or stopped, of one
 * in six a goal that runs, each with the steps of a route. Of a chance of its own.
 */
#ifndef CMD_BEVOLKING_PLAN_H
#define CMD_BEVOLKING_PLAN_H

#include "cmd/bevolking_regel.h"

/* Before the row of the dossier, which keeps the first day by which something must be done. */
void dossier_plan_compute(struct dossier *d);
struct datum dossier_plan_dag(const struct dossier *d);
MUST_USE int dossier_plan_create(struct dossier *d);

#endif
