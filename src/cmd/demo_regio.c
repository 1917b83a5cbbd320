#include "cmd/demo_regio.h"

#include "base/tekst.h"
#include "domain/coach.h"
#include "store/gebruiker.h"
#include "store/organisatie.h"
#include "toegang/demo.h"

struct organisatie {
	const char *naam;
	enum organisatiesoort soort;
	const char *gemeente;
	const char *email;
	const char *grondslag; /* NULL: the legal task of its kind */
};

static const struct organisatie organisaties[O_COUNT] = {
    [O_BRUG] = {"Praktijkschool De Brug", ORGANISATIESOORT_SCHOOL, "Broekerwaard",
		"info@school-de-brug.example", NULL},
    [O_WATERLELIE] = {"Vso De Waterlelie", ORGANISATIESOORT_SCHOOL, "Vlietdam",
		      "info@school-waterlelie.example", NULL},
    [O_ROC] = {"ROC Overmeer, entree", ORGANISATIESOORT_SCHOOL, "Broekerwaard",
	       "entree@roc-overmeer.example",
	       "Wet educatie en beroepsonderwijs, artikel 8.1.3 (onderwijsovereenkomst)"},
    [O_BROEKERWAARD] = {"Gemeente Broekerwaard", ORGANISATIESOORT_GEMEENTE, "Broekerwaard",
			"werk@broekerwaard.example", NULL},
    [O_VLIETDAM] = {"Gemeente Vlietdam", ORGANISATIESOORT_GEMEENTE, "Vlietdam",
		    "werk@vlietdam.example", NULL},
    [O_SINT_ODOLF] = {"Gemeente Sint-Odolf", ORGANISATIESOORT_GEMEENTE, "Sint-Odolf",
		      "werk@sint-odolf.example", NULL},
    [O_UWV] = {"UWV, kantoor Waterland-Oost", ORGANISATIESOORT_UWV, "Broekerwaard",
	       "uwv@waterland-oost.example", NULL},
    [O_WSP] = {"Werkgeversservicepunt Waterland-Oost", ORGANISATIESOORT_WSP, "Vlietdam",
	       "info@wsp-waterland-oost.example", NULL},
    [O_STAP] = {"Stap voor Stap Jobcoaching", ORGANISATIESOORT_JOBCOACH, "Broekerwaard",
		"info@stapvoorstap.example", "Overeenkomst over begeleiding op het werk"},
    [O_DOORSTROOM] = {"Doorstroompunt Waterland-Oost", ORGANISATIESOORT_DOORSTROOMPUNT, "Vlietdam",
		      "info@doorstroompunt.example", NULL},
    [O_LEERPLICHT] = {"Leerplicht Broekerwaard en Sint-Odolf", ORGANISATIESOORT_LEERPLICHT,
		      "Broekerwaard", "leerplicht@broekerwaard.example", NULL},
    [O_KAAG] = {"Werkbedrijf De Kaag", ORGANISATIESOORT_SW, "Sint-Odolf",
		"info@werkbedrijf-de-kaag.example", "Overeenkomst over begeleiding op het werk"},
    [O_WIJKTEAM] = {"Wijkteam Vlietdam-Noord", ORGANISATIESOORT_WIJKTEAM, "Vlietdam",
		    "noord@wijkteam-vlietdam.example", NULL},
    [O_OEVER] = {"Zorggroep De Oever", ORGANISATIESOORT_ZORG, "Vlietdam", "info@de-oever.example",
		 "Toestemming van de jongere"},
    [O_NETWERK] = {"Netwerk School en Werk Waterland-Oost", ORGANISATIESOORT_REGIO, "Broekerwaard",
		   "info@school-en-werk.example", "Geen: ziet geen dossiers"},
    [O_ERVARING] = {"Jong en Sterk, ervaringsdeskundigen", ORGANISATIESOORT_ANDERS, "Vlietdam",
		    "hallo@jong-en-sterk.example", "Toestemming van de jongere"},
};

struct mens {
	enum demo_organisatie organisatie;
	bool face; /* of this role: name and address are in toegang/demo.c */
	const char *naam, *email;
	enum rol rol;
	enum functieniveau niveau;
	const char *waarvoor;
	int norm; /* caseload; 0: the region's */
};

#define FACE(organisatie, rol, niveau, waarvoor)                                                   \
	{                                                                                          \
		organisatie, true, NULL, NULL, rol, niveau, waarvoor, 0                            \
	}

static const struct mens mensen[M_COUNT] = {
    [M_SANNE] = {O_BROEKERWAARD, true, NULL, NULL, ROL_CASUSREGISSEUR, FUNCTIENIVEAU_UITVOERING,
		 "Jongeren uit Broekerwaard: werk, inkomen en wie wat doet.", 18},
    [M_YOUSSEF] = {O_VLIETDAM, false, "Youssef El Idrissi", "youssef.elidrissi@vlietdam.example",
		   ROL_CASUSREGISSEUR, FUNCTIENIVEAU_UITVOERING, "Jongeren uit Vlietdam.", 0},
    [M_MARIJKE] = {O_SINT_ODOLF, false, "Marijke Hoekstra", "marijke.hoekstra@sint-odolf.example",
		   ROL_CASUSREGISSEUR, FUNCTIENIVEAU_UITVOERING, "Jongeren uit Sint-Odolf.", 0},
    [M_KARIN] = {O_UWV, false, "Karin Blom", "karin.blom@waterland-oost.example",
		 ROL_CASUSREGISSEUR, FUNCTIENIVEAU_UITVOERING, "Jongeren met een Wajong-uitkering.",
		 0},
    [M_DEWI] = {O_BROEKERWAARD, false, "Dewi Soekardi", "dewi.soekardi@broekerwaard.example",
		ROL_CASUSREGISSEUR, FUNCTIENIVEAU_UITVOERING, "Jongeren die nog op school zitten.",
		0},
    [M_HANS] = FACE(O_STAP, ROL_JOBCOACH, FUNCTIENIVEAU_UITVOERING,
		    "Begeleiding op het werk, vooral horeca en winkels."),
    [M_PETRA] = {O_STAP, false, "Petra Kok", "petra.kok@stapvoorstap.example", ROL_JOBCOACH,
		 FUNCTIENIVEAU_UITVOERING,
		 "Begeleiding op het werk. Werkt op maandag en donderdag.", 0},
    [M_RONALD] = {O_STAP, false, "Ronald Smit", "ronald.smit@stapvoorstap.example", ROL_JOBCOACH,
		  FUNCTIENIVEAU_UITVOERING, "Begeleiding op het werk.", 0},
    [M_GIJS] = {O_KAAG, false, "Gijs Terpstra", "gijs.terpstra@werkbedrijf-de-kaag.example",
		ROL_JOBCOACH, FUNCTIENIVEAU_UITVOERING,
		"Begeleiding bij groen, schoonmaak en detachering.", 0},
    [M_JOKE] = FACE(O_BRUG, ROL_MENTOR, FUNCTIENIVEAU_UITVOERING, "Leerlingen van klas 5 en 6."),
    [M_OLAF] = {O_WATERLELIE, false, "Olaf Janssen", "olaf.janssen@school-waterlelie.example",
		ROL_MENTOR, FUNCTIENIVEAU_UITVOERING, "Leerlingen van de uitstroomklas.", 0},
    [M_TIM] =
	FACE(O_BRUG, ROL_STAGEBEGELEIDER, FUNCTIENIVEAU_UITVOERING, "Stages en de stap naar werk."),
    [M_FATMA] = {O_WATERLELIE, false, "Fatma Yılmaz", "fatma.yilmaz@school-waterlelie.example",
		 ROL_STAGEBEGELEIDER, FUNCTIENIVEAU_UITVOERING,
		 "Stages en nazorg van De Waterlelie.", 0},
    [M_SVEN] = {O_ROC, false, "Sven Groeneveld", "sven.groeneveld@roc-overmeer.example",
		ROL_STAGEBEGELEIDER, FUNCTIENIVEAU_UITVOERING, "Entree: stage en leerwerkbaan.", 0},
    [M_RUBEN] =
	FACE(O_WSP, ROL_ACCOUNTMANAGER, FUNCTIENIVEAU_UITVOERING, "Werkgevers in de hele regio."),
    [M_ELS] = {O_VLIETDAM, false, "Els Kuiper", "els.kuiper@vlietdam.example", ROL_ACCOUNTMANAGER,
	       FUNCTIENIVEAU_UITVOERING, "Werkgevers in Vlietdam.", 0},
    [M_NAOMI] = FACE(O_DOORSTROOM, ROL_DOORSTROOMCOACH, FUNCTIENIVEAU_UITVOERING,
		     "Jongeren die zonder diploma van school gaan."),
    [M_LIDIA] = {O_LEERPLICHT, false, "Lidia Wojcik", "lidia.wojcik@broekerwaard.example",
		 ROL_DOORSTROOMCOACH, FUNCTIENIVEAU_UITVOERING,
		 "Leerplicht: verzuim en vrijstelling.", 0},
    [M_LOTTE] = FACE(O_OEVER, ROL_HULPVERLENER, FUNCTIENIVEAU_UITVOERING,
		     "Begeleiding thuis en bij spanning."),
    [M_MARLEEN] = {O_OEVER, false, "Marleen Dekker", "marleen.dekker@de-oever.example",
		   ROL_HULPVERLENER, FUNCTIENIVEAU_UITVOERING, "Dagbesteding op de zorgboerderij.",
		   0},
    [M_KEES] = {O_WIJKTEAM, false, "Kees Rozendaal", "kees.rozendaal@wijkteam-vlietdam.example",
		ROL_HULPVERLENER, FUNCTIENIVEAU_UITVOERING, "Hulp thuis in Vlietdam-Noord.", 0},
    [M_MEREL] = {O_ERVARING, false, "Merel Aalders", "merel.aalders@jong-en-sterk.example",
		 ROL_HULPVERLENER, FUNCTIENIVEAU_UITVOERING,
		 "Praat met je mee: heeft het zelf ook meegemaakt.", 0},
    [M_ERIK] = FACE(O_BROEKERWAARD, ROL_TEAMLEIDER, FUNCTIENIVEAU_BELEID,
		    "Verdeling van het werk in Broekerwaard."),
    [M_SASKIA] = {O_VLIETDAM, false, "Saskia van 't Hof", "saskia.vanthof@vlietdam.example",
		  ROL_TEAMLEIDER, FUNCTIENIVEAU_BELEID, "Verdeling van het werk in Vlietdam.", 0},
    [M_INGRID] = FACE(O_NETWERK, ROL_AFSTEMMINGSREGISSEUR, FUNCTIENIVEAU_BELEID,
		      "Afspraken tussen de organisaties; als iets blijft liggen."),
    [M_PAUL] = FACE(O_BROEKERWAARD, ROL_MANAGER, FUNCTIENIVEAU_MANAGEMENT,
		    "Werk en inkomen in Broekerwaard."),
    [M_ANNEMARIE] = {O_BRUG, false, "Annemarie Stoop", "annemarie.stoop@school-de-brug.example",
		     ROL_MANAGER, FUNCTIENIVEAU_MANAGEMENT, "Directeur van De Brug.", 0},
    [M_WIETSKE] =
	FACE(O_NETWERK, ROL_BEHEERDER, FUNCTIENIVEAU_UITVOERING, "Accounts en instellingen."),
    [M_ANIL] = FACE(O_VLIETDAM, ROL_PRIVACYFUNCTIONARIS, FUNCTIENIVEAU_BELEID,
		    "Vragen over privacy en inzage."),
    [M_FENNA] = {O_UWV, false, "Fenna Brandsma", "fenna.brandsma@waterland-oost.example",
		 ROL_TEAMLEIDER, FUNCTIENIVEAU_BELEID, "Beleid en verdeling van het werk bij UWV.",
		 0},
    [M_TINEKE] = {O_BROEKERWAARD, false, "Tineke Visser", "tineke.visser@broekerwaard.example",
		  ROL_MANAGER, FUNCTIENIVEAU_MANAGEMENT, "Onderwijs en jeugd in Broekerwaard.", 0},
};

struct bedrijf {
	const char *naam, *branche, *plaats, *contact;
	enum demo_mens aanspreekpunt;
};

static const struct bedrijf bedrijven[B_COUNT] = {
    [B_BROODJES] = {"Broodjeszaak Tante Door", "horeca", "Vlietdam", "Door Maes", M_ELS},
    [B_POST] = {"Postcentrum Noordvliet", "post en pakketten", "Vlietdam", "Arno Bos", M_RUBEN},
    [B_ZORGBOERDERIJ] = {"Zorgboerderij Het Lage Land", "zorg", "Sint-Odolf", "Marleen Dekker",
			 M_RUBEN},
    [B_PIZZA] = {"Pizzeria Forno Antico", "horeca", "Broekerwaard", "Gino Lanza", M_RUBEN},
    [B_RESTAURANT] = {"Restaurant De Gouden Schol", "horeca", "Broekerwaard", "Rita Verhagen",
		      M_HANS},
    [B_AUTO] = {"Autodemontage Kooiman", "auto", "Sint-Odolf", "Dirk Kooiman", M_RUBEN},
    [B_KAAG_GROEN] = {"Werkbedrijf De Kaag, groen", "groen", "Sint-Odolf", "Wim Boerma", M_GIJS},
    [B_SUPER] = {"Supermarkt Het Plein", "winkel", "Broekerwaard", "Nadia Haddou", M_RUBEN},
    [B_BOUWMARKT] = {"Bouwmarkt Vlietdam", "winkel", "Vlietdam", "Peter Zwart", M_ELS},
    [B_BAKKER] = {"Bakkerij Van Loon", "voeding", "Broekerwaard", "Cor van Loon", M_RUBEN},
    [B_KWEKER] = {"Kwekerij De Groene Kas", "groen", "Sint-Odolf", "Anneke Prins", M_RUBEN},
    [B_HOTEL] = {"Hotel Meerzicht", "horeca", "Vlietdam", "Sandra Willems", M_ELS},
    [B_SCHILDER] = {"Schildersbedrijf Jonker", "bouw", "Broekerwaard", "Freek Jonker", M_RUBEN},
    [B_MAGAZIJN] = {"Magazijn Overmeer Logistiek", "logistiek", "Broekerwaard", "Linda Faber",
		    M_RUBEN},
    [B_KEUKEN] = {"Keukenfabriek Sterk", "industrie", "Vlietdam", "Hassan Amrani", M_ELS},
    [B_VERPLEEGHUIS] = {"Verpleeghuis De Linde", "zorg", "Vlietdam", "Trudy Koster", M_ELS},
    [B_SCHOONMAAK] = {"Schoonmaakbedrijf Helder", "schoonmaak", "Broekerwaard", "Mieke Arends",
		      M_RUBEN},
    [B_FIETSEN] = {"Fietsenmaker Ketting & Co", "techniek", "Broekerwaard", "Jelle de Haan",
		   M_RUBEN},
    [B_KANTINE] = {"Kantine Sportpark Oost", "horeca", "Broekerwaard", "Carla Post", M_RUBEN},
    [B_STAL] = {"Manege De Vrije Teugel", "dieren", "Sint-Odolf", "Ilse Brouwer", M_RUBEN},
    [B_DRUKKER] = {"Drukkerij Letterlijk", "industrie", "Vlietdam", "Bas Timmer", M_ELS},
    [B_WASSERIJ] = {"Wasserij Wit", "industrie", "Broekerwaard", "Gerda Lok", M_RUBEN},
    [B_TUIN] = {"Hoveniersbedrijf Blad", "groen", "Broekerwaard", "Niels Blad", M_RUBEN},
    [B_KRINGLOOP] = {"Kringloop De Tweede Kans", "winkel", "Vlietdam", "Henny Vos", M_ELS},
    [B_METAAL] = {"Metaalbewerking Snel", "techniek", "Sint-Odolf", "Rob Snel", M_RUBEN},
    [B_KAPPER] = {"Kapsalon Krul", "verzorging", "Broekerwaard", "Esra Demir", M_RUBEN},
    [B_KINDEROPVANG] = {"Kinderopvang De Kikker", "kinderopvang", "Vlietdam", "Marieke Bol", M_ELS},
    [B_GEMEENTEWERF] = {"Gemeentewerf Broekerwaard", "groen", "Broekerwaard", "Theo Mol", M_RUBEN},
    [B_UITZEND] = {"Uitzendbureau Doorgaan", "uitzenden", "Broekerwaard", "Chantal Wever", M_RUBEN},
    [B_BESCHUT] = {"Werkbedrijf De Kaag, montage", "industrie", "Sint-Odolf", "Gijs Terpstra",
		   M_GIJS},
    [B_DAGCENTRUM] = {"Dagcentrum De Waaier", "zorg", "Broekerwaard", "Joyce Pinas", M_RUBEN},
    [B_BIBLIOTHEEK] = {"Bibliotheek Vlietdam", "cultuur", "Vlietdam", "Ellen Raven", M_ELS},
    [B_SCHEEPSWERF] = {"Jachtwerf Het Anker", "techniek", "Sint-Odolf", "Klaas Visser", M_RUBEN},
};

/* ---- writing ---- */

QUERY(update_mens, "UPDATE t_gebruiker SET wachtwoord_hash = $2, "
		   "versie = versie + 1 WHERE id = $1");
QUERY(insert_werkgever,
      "INSERT INTO t_werkgever (naam, naam_vouw, kvk, branche, plaats, telefoon, aangemaakt_op)"
      " VALUES ($1, $2, $3, $4, $5, $6, ctx_nu()) RETURNING id");
QUERY(
    insert_contactpersoon,
    "INSERT INTO t_contactpersoon (werkgever_id, naam, functie, telefoon) VALUES ($1, $2, $3, $4)");
QUERY(insert_aanspreekpunt,
      "INSERT INTO t_aanspreekpunt (werkgever_id, gebruiker_id, van_datum) VALUES ($1, $2, $3)");
QUERY(insert_instelling,
      "INSERT INTO t_instelling (sleutel, waarde, geldig_van_datum, bron) VALUES ($1, $2, $3, $4)");

struct bouw {
	struct db *db;
	struct arena *a;
	const struct db_context *context;
	const char *hash;
	regio_id regio;
	struct demo_regio *ret;
	int telefoons;
};

static const char *telefoon(struct bouw *b)
{
	return arena_format(b->a, "06-0000%04d", ++b->telefoons);
}

static int one_organisatie(struct bouw *b, enum demo_organisatie nr)
{
	const struct organisatie *o = &organisaties[nr];
	const struct organisatie_nieuw nieuw = {.naam = o->naam,
						.soort = (int)o->soort,
						.domein = CHOICE_NONE,
						.gemeente = o->gemeente,
						.telefoon = telefoon(b),
						.email = o->email,
						.grondslag = o->grondslag};
	int rc = organisatie_create(b->db, b->a, &nieuw, &b->ret->organisatie[nr]);

	if (!rc)
		rc = organisatie_assign_regio(b->db, b->ret->organisatie[nr], b->regio);
	return rc;
}

static int one_mens(struct bouw *b, enum demo_mens nr)
{
	const struct mens *m = &mensen[nr];
	struct demo_regio *r = b->ret;
	const struct gebruiker_nieuw nieuw = {.naam = demo_mens_naam(nr),
					      .email =
						  m->face ? demo_faces[m->rol].email : m->email,
					      .telefoon = telefoon(b),
					      .waarvoor = m->waarvoor};
	int rc = gebruiker_create(b->db, b->a, &nieuw, b->context->nu, &r->mens[nr]);

	if (!rc)
		rc = db_exec(b->db, &update_mens, ARGS(r->mens[nr], b->hash));
	if (rc < 0)
		return rc;
	r->werkt_bij[nr] = r->organisatie[m->organisatie];
	r->rol[nr] = m->rol;
	return functie_create(b->db,
			      &(struct functie_nieuw){.gebruiker = r->mens[nr],
						      .organisatie = r->werkt_bij[nr],
						      .rol = (int)m->rol,
						      .niveau = (int)m->niveau,
						      .van = b->context->vandaag,
						      .tot = DATUM_GEEN,
						      .caseload_norm = m->norm},
			      &r->functie[nr]);
}

static int one_bedrijf(struct bouw *b, enum demo_bedrijf nr)
{
	const struct bedrijf *e = &bedrijven[nr];
	const char *kvk = arena_format(b->a, "000001%02d", (int)nr);
	int64_t id;
	int rc = db_number(
	    b->db, &insert_werkgever,
	    ARGS(e->naam, tekst_fold(b->a, e->naam), kvk, e->branche, e->plaats, telefoon(b)), &id);

	if (rc)
		return rc;
	b->ret->bedrijf[nr].nr = id;
	rc = db_exec(b->db, &insert_contactpersoon,
		     ARGS(id, e->contact, "Leidinggevende", telefoon(b)));
	if (rc >= 0)
		rc = db_exec(b->db, &insert_aanspreekpunt,
			     ARGS(id, b->ret->mens[e->aanspreekpunt], b->context->vandaag));
	return db_done(rc);
}

int demo_regio_create(struct db *db, struct arena *a, const struct db_context *context,
		      const char *hash, struct demo_regio *ret)
{
	struct bouw b = {.db = db, .a = a, .context = context, .hash = hash, .ret = ret};
	int rc = regio_create(db, "Waterland-Oost", REGIOSOORT_ARBEIDSMARKTREGIO, &b.regio);

	if (!rc)
		rc = db_exec(db, &insert_instelling,
			     ARGS(DEMO_INSTELLING, "ja", context->vandaag, "startbaan demo"));
	for (int i = 0; rc >= 0 && i < O_COUNT; i++)
		rc = one_organisatie(&b, (enum demo_organisatie)i);
	for (int i = M_SANNE; rc >= 0 && i < M_COUNT; i++)
		rc = one_mens(&b, (enum demo_mens)i);
	for (int i = B_GEEN + 1; rc >= 0 && i < B_COUNT; i++)
		rc = one_bedrijf(&b, (enum demo_bedrijf)i);
	return rc < 0 ? rc : 0;
}

const char *demo_bedrijf_naam(enum demo_bedrijf bedrijf)
{
	return bedrijven[bedrijf].naam;
}

const char *demo_gemeente(enum demo_organisatie organisatie)
{
	return organisaties[organisatie].gemeente;
}

const char *demo_mens_naam(enum demo_mens mens)
{
	return mensen[mens].face ? demo_faces[mensen[mens].rol].naam : mensen[mens].naam;
}
