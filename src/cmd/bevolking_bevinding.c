#include "cmd/bevolking_bevinding.h"

#include "domain/bemiddelbaarheid.h"
#include "domain/bevinding.h"
#include "domain/onderdeel.h"

#define STROOM_BEVINDING (UINT64_C(9) << 40)
#define VOORAF 30 /* days before the judgement */

static const char *const ja_teksten[BEVINDING_ONDERWERPEN] = {
    [BEVINDING_VAARDIGHEDEN] = "Komt afspraken na en vraagt om uitleg.",
    [BEVINDING_GEZONDHEID] = "Houdt een werkdag vol.",
    [BEVINDING_THUIS] = "Thuis is het rustig. Er is steun.",
    [BEVINDING_WIL] = "Zegt zelf aan het werk te willen.",
    [BEVINDING_RELATIE] = "Heeft een paar goede vrienden.",
    [BEVINDING_WONEN] = "Woont bij familie en kan daar blijven.",
    [BEVINDING_VERVOER] = "Reist zelf met fiets en bus.",
    [BEVINDING_GELD] = "Komt rond van wat er binnenkomt.",
};
static const char *const nog_niet_teksten[BEVINDING_ONDERWERPEN] = {
    [BEVINDING_VAARDIGHEDEN] = "Op tijd komen lukt nog niet elke dag.",
    [BEVINDING_GEZONDHEID] = "Houdt nu een halve dag vol.",
    [BEVINDING_THUIS] = "Thuis is het nu onrustig.",
    [BEVINDING_WIL] = "Weet nog niet of dit het is.",
    [BEVINDING_RELATIE] = "Heeft weinig mensen om op te bouwen.",
    [BEVINDING_WONEN] = "Slaapt nu bij vrienden en zoekt een kamer.",
    [BEVINDING_VERVOER] = "Durft nog niet alleen met de bus.",
    [BEVINDING_GELD] = "Er zijn rekeningen die wachten. Er is een afspraak bij het spreekuur.",
};

/* Somebody around the young person who sees this part on that moment; 0: nobody. */
static int64_t who_sees(const struct dossier *d, uint32_t onderdeel, struct moment op)
{
	for (size_t i = 0; i < d->n_kring; i++) {
		const struct betrokkene_rij *b = &d->kring[i];

		if ((b->onderdelen & onderdeel) && b->van_op.ms <= op.ms && b->tot_op.ms > op.ms)
			return b->gebruiker_id.nr;
	}
	return 0;
}

static int bron_draw(struct toeval *t, int onderwerp)
{
	static const double delen[] = {15, 55, 25, 5};

	return onderwerp == BEVINDING_WIL ? BEVINDING_VAN_JONGERE
					  : (int)toeval_pick(t, delen, COUNT(delen));
}

static int bevinding_add(struct dossier *d, struct toeval *t, int onderwerp, int antwoord)
{
	const struct leven *l = d->l;
	struct datum dag =
	    datum_last(l->instroom, datum_plus(l->bemiddelbaar_op, -toeval_between(t, 0, VOORAF)));
	bool is_ja = antwoord == BEVINDING_JA;
	struct bevinding_rij b = {.jongere_id = d->jongere,
				  .onderwerp = onderwerp,
				  .onderdeel = (int64_t)bevinding_onderdeel(onderwerp),
				  .antwoord = antwoord,
				  .vaardigheden = onderwerp == BEVINDING_VAARDIGHEDEN
						      ? toeval_between(t, is_ja ? 7 : 1, 15)
						      : 0,
				  .bron = bron_draw(t, onderwerp),
				  .tekst = (is_ja ? ja_teksten : nog_niet_teksten)[onderwerp],
				  .op = bevolking_moment(dag, l->nr + onderwerp)};
	int rc;

	b.gebruiker_id.nr = who_sees(d, (uint32_t)b.onderdeel, b.op);
	if (!b.gebruiker_id.nr)
		return 0;
	b.id.nr = bevolking_nummer(d->b, TABEL_BEVINDING);
	rc = bevolking_add(d->b, TABEL_BEVINDING, &b,
			   (struct daad){b.op, b.gebruiker_id.nr, d->jongere.nr});
	return rc ? rc
		  : dossier_note(d, (struct regel){
					GEBEURTENIS_BEMIDDELBAARHEID, dag, b.gebruiker_id.nr,
					"Er is opgeschreven wat al lukt of nog niet.", NULL, 0, 0});
}

int dossier_bevindingen_create(struct dossier *d)
{
	const struct leven *l = d->l;
	bool is_ja = l->bemiddelbaar == BEMIDDELBAAR_BEMIDDELBAAR;
	struct toeval t;
	int rc = 0, missing;

	toeval_begin(&t, d->b->maat.seed, STROOM_BEVINDING + (uint64_t)l->nr);
	if (!datum_set(l->bemiddelbaar_op) || dossier_is_closed(d))
		return 0;
	missing = is_ja ? -1 : (int)toeval_below(&t, CRITERIA);
	for (int i = 0; !rc && i < CRITERIA; i++)
		rc = bevinding_add(d, &t, i, i == missing ? BEVINDING_NOG_NIET : BEVINDING_JA);
	if (rc || !toeval_is(&t, 0.4))
		return rc;
	return bevinding_add(d, &t, toeval_between(&t, CRITERIA, BEVINDING_ONDERWERPEN - 1),
			     toeval_is(&t, 0.6) ? BEVINDING_JA : BEVINDING_NOG_NIET);
}
