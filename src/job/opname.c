/*
 * Closes what nobody will see: dossiers of a list that was undone, or of one that broke off. A
 * little at a time, because nobody waits for it.
 */
#include "store/opname.h"
#include "job/job.h"
#include "toegang/recht.h"

extern const struct job job_opname;

static int run(const struct job_omgeving *o)
{
	const struct db_context context = {
	    .doel = DOEL_LOKAAL, .nu = o->nu, .vandaag = moment_datum(o->nu)};

	return opname_expire(o->database, &context);
}

const struct job job_opname = {"opname", 1, run};
