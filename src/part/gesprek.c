#include "part/gesprek.h"

#include "domain/sessienorm.h"

const struct field gesprek_fields[GESPREK_FIELDS] = {
    FIELD_CHOICE_OF(struct gesprek_in, uitkomst, normuitkomsten, "Wat is de uitkomst?",
		    .required = true),
    FIELD(struct gesprek_in, gehoord, LONG_TEXT, "Wat hoorden wij?", .max = 2000,
	  .hint = "Een paar zinnen. Zonder namen van jongeren."),
};

const char gesprek_lezers[] = "Wie kan dit lezen: wie aan tafel zit.";
