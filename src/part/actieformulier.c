#include "part/actieformulier.h"

const struct field actie_fields[ACTIE_FIELDS] = {
    FIELD(struct actie_in, wat, TEXT, "Wat gaat er beter?", .required = true, .max = 200,
	  .hint = "Eén ding, zo dat iemand kan zien of het klaar is."),
    FIELD_ID_OF(struct actie_in, norm, scannorm, SCANNORM, "Bij welke norm hoort dit?"),
    FIELD_ID_OF(struct actie_in, trekker_zetel, zetel, ZETEL, "Wie trekt dit?",
		.hint = "Iemand aan tafel. Zit de trekker niet aan tafel? Vul dan hieronder de "
			"naam in."),
    FIELD(struct actie_in, trekker, TEXT, "Trekker die niet aan tafel zit", .max = 120),
    FIELD(struct actie_in, organisatie, TEXT, "Organisatie die dit doet", .max = 120,
	  .hint = "Leeg: de organisatie van de trekker aan tafel."),
    FIELD(struct actie_in, wanneer, DATE, "Klaar op", .after = DAYS(-366), .before = DAYS(1098)),
    FIELD(struct actie_in, merkbaar, LONG_TEXT, "Wat merken jongeren en ouders hiervan?",
	  .max = 500),
};

int actiekeuzes_load(struct request *r, scan_id scan, struct actiekeuzes *ret)
{
	int rc = normkeuze_list(r->db, r->arena, scan, &ret->normen);

	return rc ? rc : zetelkeuze_list(r->db, r->arena, scan, &ret->zetels);
}

struct ui_field *actie_fields_of(struct request *r, const char *post,
				 const struct actiekeuzes *keuzes, size_t *count)
{
	const struct normkeuze *normen = keuzes->normen.rows;
	const struct zetelkeuze *zetels = keuzes->zetels.rows;
	struct ui_field *fields = request_fields(r, post, count);

	request_choose(r, request_field_of(fields, *count, "norm"),
		       ROW_SET(normkeuze_columns, normen, keuzes->normen.count), "Geen norm");
	request_choose(r, request_field_of(fields, *count, "trekker_zetel"),
		       ROW_SET(zetelkeuze_columns, zetels, keuzes->zetels.count),
		       "Nog niemand, of niet aan tafel");
	return fields;
}

static bool stays_half(const struct actie_in *in)
{
	return verbeteractie_missing(&(struct verbeteractie_feiten){
		   .heeft_trekker = in->trekker_zetel.nr || in->trekker,
		   .heeft_organisatie = in->trekker_zetel.nr || in->organisatie,
		   .wanneer = in->wanneer}) != NULL;
}

/* After the twelve agreed there is no action that nobody carries. */
static void check_whole(struct request *r, const struct actie_in *in)
{
	if (!stays_half(in))
		return;
	if (!in->trekker_zetel.nr && !in->trekker)
		invalid(r, "trekker_zetel",
			"Wie trekt dit? Kies iemand, of vul hieronder een naam in.");
	if (!in->trekker_zetel.nr && !in->organisatie)
		invalid(r, "organisatie",
			"Organisatie die dit doet: vul in welke organisatie dit is.");
	if (!datum_set(in->wanneer))
		invalid(r, "wanneer", "Klaar op: kies een dag. De agenda is al vastgesteld.");
}

void actie_check(struct request *r, const struct actie_in *in, struct moment vastgesteld_op)
{
	if (in->trekker_zetel.nr && in->trekker)
		invalid(
		    r, "trekker",
		    "Trekker die niet aan tafel zit: maak dit leeg, of kies niemand aan tafel.");
	if (moment_set(vastgesteld_op))
		check_whole(r, in);
}

struct verbeteractie_inhoud actie_inhoud(const struct actie_in *in)
{
	return (struct verbeteractie_inhoud){.norm = in->norm,
					     .wat = in->wat,
					     .trekker_zetel = in->trekker_zetel,
					     .trekker = in->trekker,
					     .organisatie = in->organisatie,
					     .wanneer = in->wanneer,
					     .merkbaar = in->merkbaar};
}
