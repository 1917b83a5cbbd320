#include "part/cijfers.h"

#include "domain/doelgroep.h"
#include "domain/kanaal.h"
#include "domain/plaatsing.h"
#include "domain/uitval.h"
#include "gate/gate.h"

const struct column cijfer_columns[CIJFER_COLUMNS] = {
    COLUMN_KEUZE(struct cijfer_row, figuur, telling_figuren, "Cijfer", 0),
    COLUMN(struct cijfer_row, groep, TEXT, "Groep", 0),
    COLUMN(struct cijfer_row, aantal, INT, "Aantal", 0),
    COLUMN(struct cijfer_row, geheel, REAL, "Geheel", 0),
    COLUMN(struct cijfer_row, deel, REAL, "Deel", 0),
    COLUMN(struct cijfer_row, aandeel, REAL, "Aandeel", 0),
};
const struct shape cijfer_shape = SHAPE("Cijfer", struct cijfer_row, cijfer_columns);

/* ---- what a group is called ---- */

static const struct choice resultaat_list[] = {
    {"geplaatst", "Aan het werk of naar een opleiding", NULL},
    {"lopend", "Nog onderweg", NULL},
    {"teruggemeld", "Teruggemeld aan de aanmelder", NULL},
};
static const struct choices resultaten = CHOICES("trajectresultaat", resultaat_list);
static const struct choice start_list[] = {
    {"allen", "Wie al werkte", NULL},
    {"starters", "Wie net begon", NULL},
};
static const struct choices start_keuzes = CHOICES("startkeuze", start_list);

static const struct choice nazorg_list[] = {
    {"jongere", "Met de jongere", NULL},
    {"werkgever", "Met de werkgever", NULL},
};
static const struct choices nazorg_keuzes = CHOICES("nazorgkeuze", nazorg_list);

static const struct choices *figuur_groepen(int figuur)
{
	switch ((enum telling_figuur)figuur) {
	case TELLING_ALLEN:
	case TELLING_STARTERS:
	case TELLING_BANEN:
	case TELLING_TIJDELIJKE_UREN:
		return &doelgroepen;
	case TELLING_ZELFDE_WERKGEVER:
		return &start_keuzes;
	case TELLING_CONTRACT_GEVOLGD:
		return &contractvormen;
	case TELLING_NAZORG:
		return &nazorg_keuzes;
	case TELLING_UITVAL_REDEN:
		return &uitvalredenen;
	case TELLING_UITVAL_MOMENT:
		return &uitvalmomenten;
	case TELLING_INSTROOM:
		return &kanalen;
	case TELLING_TRAJECT:
		return &resultaten;
	}
	return &resultaten;
}

const char *cijfer_groep(const struct choices *choices, const char *code)
{
	int index = choice_find(choices, code);

	if (index != CHOICE_NONE)
		return choice_label(choices, index);
	index = choice_find(&telling_dimensies, code);
	return index == TELLING_ALLE ? choice_label(&telling_dimensies, index) : "Niet bekend";
}

/* ---- figures ---- */

/* Promise 7: these stand beside what lasts, or not at all. */
static bool counts_places(int figuur)
{
	return figuur == TELLING_BANEN || figuur == TELLING_TRAJECT;
}

static bool tell_what_lasts(const struct telling_rijen *rijen)
{
	for (size_t i = 0; i < rijen->count; i++)
		if (rijen->list[i].figuur == TELLING_ALLEN ||
		    rijen->list[i].figuur == TELLING_STARTERS)
			return true;
	return false;
}

int cijfers_load(struct request *r, const struct telling_stand *stand, struct list *ret)
{
	struct telling_rijen found;
	int rc = telling_rijen_load(gate_telling(r), r->db, r->arena, stand, &found);
	struct cijfer_row *rows = arena_array(r->arena, found.count + 1, sizeof(*rows));
	bool lasting = tell_what_lasts(&found);
	size_t n = 0;

	for (size_t i = 0; i < found.count; i++) {
		const struct telling_rij *t = &found.list[i];

		if (counts_places(t->figuur) && !lasting)
			continue;
		rows[n++] =
		    (struct cijfer_row){.figuur = t->figuur,
					.groep = cijfer_groep(figuur_groepen(t->figuur), t->groep),
					.aantal = t->aantal,
					.geheel = t->geheel,
					.deel = t->deel,
					.aandeel = t->geheel > 0 ? t->deel / t->geheel : NAN};
	}
	*ret = (struct list){.rows = rows, .count = n};
	return rc;
}

void cijfers_table(struct html *h, struct row_set set, const char *caption, const char *hide)
{
	ui_table(h, set,
		 &(struct ui_table){
		     .one = "groep",
		     .many = "groepen",
		     .caption = caption,
		     .hide = hide,
		     .phone = "maand: aantal: deel: geheel: aandeel: onder: boven: gevolgd:",
		     .percent = "aandeel onder boven",
		     .empty_title = "Nog te weinig om te tellen",
		     .empty_text = "Kleine groepen laten we niet zien. Zodra er meer "
				   "jongeren werken, staan hier cijfers."});
}
