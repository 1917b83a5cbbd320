#include "domain/coach.h"

#include "domain/caseload.h"
#include "domain/netwerk.h"

uint32_t deskundigheden_of_behoeften(uint32_t behoeften)
{
	static const uint32_t helps[WERKBEHOEFTEN] = {
	    [WERKBEHOEFTE_STRUCTUUR] = 1u << DESKUNDIGHEID_RUST,
	    [WERKBEHOEFTE_PRIKKELS] = 1u << DESKUNDIGHEID_RUST | 1u << DESKUNDIGHEID_WERKPLEK,
	    [WERKBEHOEFTE_AANWIJZING] = 1u << DESKUNDIGHEID_STAPPEN,
	    [WERKBEHOEFTE_TEMPO] = 1u << DESKUNDIGHEID_STAPPEN,
	    [WERKBEHOEFTE_VEILIG] = 1u << DESKUNDIGHEID_MOED,
	    [WERKBEHOEFTE_REIZEN] = 1u << DESKUNDIGHEID_VERVOER,
	};
	uint32_t ret = 0;

	for (int i = 0; i < WERKBEHOEFTEN; i++)
		if (behoeften & (1u << i))
			ret |= helps[i];
	return ret;
}

static int count_bits(uint32_t bits)
{
	int n = 0;

	for (; bits; bits &= bits - 1)
		n++;
	return n;
}

/* Room for this young person. */
static bool has_room(const struct coachkandidaat *k)
{
	return caseload_above(k->telt + !k->is_betrokken, k->norm) == 0;
}

int coachkandidaat_compare(const struct coachkandidaat *a, const struct coachkandidaat *b)
{
	const int reasons[][2] = {
	    {a->begeleidde, b->begeleidde},
	    {count_bits(a->sterk), count_bits(b->sterk)},
	    {a->plaats != NULL, b->plaats != NULL},
	    {!datum_set(a->afwezig_tot), !datum_set(b->afwezig_tot)},
	    {has_room(a), has_room(b)},
	    {-a->telt, -b->telt},
	};

	for (size_t i = 0; i < COUNT(reasons); i++)
		if (reasons[i][0] != reasons[i][1])
			return reasons[i][0] > reasons[i][1] ? -1 : 1;
	return 0;
}

static const char *ruimte_text(struct arena *a, const struct coachkandidaat *k)
{
	const char *jongeren =
	    arena_format(a, "%d %s", k->aantal, k->aantal == 1 ? "jongere" : "jongeren");

	if (k->telt != k->aantal)
		jongeren = arena_format(a, "%s, dat telt als %d", jongeren, k->telt);
	if (k->norm <= 0)
		return arena_format(a, "Begeleidt nu %s.", jongeren);
	return arena_format(a, "Begeleidt nu %s; de norm is %d, dus er is %s.", jongeren, k->norm,
			    has_room(k) ? "ruimte" : "eigenlijk geen ruimte");
}

const char *coachkandidaat_text(struct arena *a, const struct coachkandidaat *k)
{
	const char *text = k->begeleidde ? "Begeleidde de jongere op school. " : "";
	char dag[DATUM_TEXT_MAX];

	if (k->is_betrokken)
		text = arena_format(a, "%sIs al betrokken. ", text);
	if (k->sterk)
		text = arena_format(a, "%sWeet veel van: %s. ", text,
				    choices_text(a, &deskundigheden, k->sterk));
	if (k->plaats)
		text = arena_format(a, "%sWerkt in %s, waar de jongere woont. ", text, k->plaats);
	if (datum_set(k->afwezig_tot))
		text = arena_format(a, "%sIs afwezig tot en met %s. ", text,
				    datum_lang(k->afwezig_tot, dag));
	return arena_format(a, "%s%s", text, ruimte_text(a, k));
}
