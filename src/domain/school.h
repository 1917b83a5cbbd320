/* Where a jongere comes from: kinds of schools (F001). */
#ifndef DOMAIN_SCHOOL_H
#define DOMAIN_SCHOOL_H

#include "base/choice.h"

enum schoolsoort {
	SCHOOLSOORT_VSO_CLUSTER3, /* physical or intellectual disability, long illness */
	SCHOOLSOORT_VSO_CLUSTER4, /* behaviour, psychiatric */
	SCHOOLSOORT_VSO,          /* other special secondary education */
	SCHOOLSOORT_PRO,
	SCHOOLSOORT_ENTREE,
	SCHOOLSOORT_MBO,
	SCHOOLSOORT_VO,
	SCHOOLSOORT_ANDERS
};
extern const struct choices schoolsoorten;

#endif
