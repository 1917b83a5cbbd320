#include "cmd/demo_scan.h"

#include "cmd/demo_handeling.h"
#include "store/gebruiker.h"
#include "store/zetel.h"
#include "toegang/demo.h"

static const struct demo_zetel {
	int64_t domein;
	struct zetel_inhoud wie;
	int stand; /* enum zetelstand: how far Paul is with it */
	const char *bijdrage, *waarvoor;
	bool face; /* of the demo: the guest whom a button lets in */
} zetels[] = {
    {5,
     {"Gerda Postmus", "MEE Waterland", "Teammanager", "gerda.postmus@mee-waterland.example",
      "06-00000071"},
     ZETEL_KOMT,
     "Wij helpen jongeren en hun ouders met wonen, geld en vrije tijd.",
     "Hulp naast het werk, en wat ouders kunnen doen.",
     true},
    {1,
     {"Annemarie Stoop", "Praktijkschool De Brug", "Directeur", "a.stoop@school-de-brug.example",
      "06-00000072"},
     ZETEL_KOMT,
     "Onze leerlingen lopen twee jaar stage voordat zij van school gaan.",
     "Stages en de overgang naar werk.",
     false},
    {4,
     {"Ilse Vos", "Werkgeversservicepunt Waterland", "Manager", "ilse.vos@wsp-waterland.example",
      "06-00000073"},
     ZETEL_UITGENODIGD,
     NULL,
     NULL,
     false},
    {6,
     {"Fenna Brandsma", "UWV", "Regiomanager", "fenna.brandsma@waterland-oost.example",
      "06-00000074"},
     ZETEL_KOMT_NIET,
     NULL,
     NULL,
     false},
    {3,
     {"Rob Meijer", "Doorstroompunt Waterland", "Beleidsadviseur", NULL, "06-00000075"},
     ZETEL_GEBELD,
     NULL,
     NULL,
     false},
    {2,
     {"Wim de Graaf", "Werkbedrijf De Kaag", "Directeur", NULL, NULL},
     ZETEL_BEDACHT,
     NULL,
     NULL,
     false},
};

/* The button of the demo finds people by their address; a guest has none of his own. */
static int give_face(const struct handeling *h, zetel_id id)
{
	const struct demo_face *face = &demo_faces[ROL_DEELNEMER];
	const struct gebruiker_nieuw wie = {.naam = face->naam, .email = face->email};
	struct zetel_row row;
	int rc = db_row(h->db, h->a, object_zetel.query, ARGS(id), zetel_columns,
			COUNT(zetel_columns), &row);

	return rc ? rc : gebruiker_update(h->db, h->a, row.gebruiker_id, 1, &wie, h->nu);
}

static int play_answer(const struct handeling *h, zetel_id id, const struct demo_zetel *z)
{
	const struct zetel_kaart kaart = {.naam = z->wie.naam,
					  .organisatie = z->wie.organisatie,
					  .functie = z->wie.functie,
					  .telefoon = z->wie.telefoon,
					  .waarvoor = z->waarvoor,
					  .bijdrage = z->bijdrage};
	bool komt = z->stand == ZETEL_KOMT;
	int rc = zetel_update_antwoord(h, id, komt ? ZETELANTWOORD_JA : ZETELANTWOORD_NEE,
				       komt ? NULL : "Ik ben dan met verlof.");

	return rc || !komt ? rc : zetel_update_kaart(h, id, &kaart);
}

static int play_zetel(const struct handeling *h, scan_id scan, const struct demo_zetel *z)
{
	struct zetel_row row = {0};
	struct master_key key;
	char sleutel[SECRET_LINK_MAX];
	int rc = zetel_create(h, scan, z->domein, &z->wie, &row.id);

	row.naam = z->wie.naam;
	secret_random(&key, sizeof(key)); /* these invitations were sent long ago */
	if (!rc && z->stand >= ZETEL_GEBELD)
		rc = zetel_update_gebeld(h, row.id, true);
	if (!rc && z->stand >= ZETEL_UITGENODIGD)
		rc = zetel_invite(h, &key, &row, sleutel);
	if (!rc && z->face)
		rc = give_face(h, row.id);
	if (!rc && z->stand >= ZETEL_KOMT)
		rc = play_answer(h, row.id, z);
	return rc;
}

static int scan_play(struct db *db, void *arg)
{
	const struct demo *d = arg;
	struct scan_nieuw nieuw = {.regio = "Waterland-Oost",
				   .wonen = "Broekerwaard, Vlietdam en Sint-Odolf. Scholen: De "
					    "Brug, De Waterlelie en het ROC.",
				   .zetel = {.domein = 2,
					     .naam = "Paul Hendriks",
					     .organisatie = "Gemeente Broekerwaard"}};
	struct scan_inhoud dagen = {.sessie1_datum = datum_plus(d->vandaag, 20),
				    .sessie1_waar = "Gemeentehuis Broekerwaard, 13.30 uur",
				    .sessie2_datum = datum_plus(d->vandaag, 62)};
	struct handeling h;
	scan_id id;
	int rc = demo_handeling_start(db, d, M_PAUL, datum_plus(d->vandaag, -9), &h);

	nieuw.jaar = dagen.jaar = datum_jaar(d->vandaag);
	dagen.regio = nieuw.regio;
	dagen.wonen = nieuw.wonen;
	rc = rc ? rc : scan_create(&h, &nieuw, &id);
	rc = rc ? rc : scan_update(&h, id, &dagen);
	for (size_t i = 0; !rc && i < COUNT(zetels); i++)
		rc = play_zetel(&h, id, &zetels[i]);
	return rc;
}

int demo_scan_create(struct demo *d)
{
	const struct db_context nobody = {.nu = d->nu, .vandaag = d->vandaag};

	return db_write(d->database, &nobody, scan_play, d);
}
