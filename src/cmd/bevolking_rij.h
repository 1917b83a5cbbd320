/*
 * Rows as `generate` adds them: one struct and one column table per database table, for db/bulk.h.
 * What a table has more gets its default.
 */
#ifndef CMD_BEVOLKING_RIJ_H
#define CMD_BEVOLKING_RIJ_H

#include "db/column.h"

struct regio_rij {
	regio_id id;
	const char *naam, *soort;
};
struct organisatie_rij {
	organisatie_id id;
	const char *naam, *naam_vouw;
	int soort, domein;
	const char *gemeente, *telefoon, *email, *grondslag;
};
struct organisatie_regio_rij {
	int64_t id;
	organisatie_id organisatie_id;
	regio_id regio_id;
};
struct gebruiker_rij {
	gebruiker_id id;
	const char *naam, *naam_vouw, *email;
	struct bytes email_hash;
	const char *telefoon, *waarvoor, *waarvoor_vouw, *bereikbaar, *wachtwoord_hash;
	int64_t deskundigheden, werkdagen;
	bool openbaar;
	struct moment kaart_op, aangemaakt_op;
};
struct functie_rij {
	functie_id id;
	gebruiker_id gebruiker_id;
	organisatie_id organisatie_id;
	int rol, niveau;
	struct datum van_datum, tot_datum;
};
struct werkgever_rij {
	werkgever_id id;
	const char *naam, *naam_vouw, *kvk, *branche, *plaats, *telefoon;
	struct moment aangemaakt_op;
};
struct contactpersoon_rij {
	contactpersoon_id id;
	werkgever_id werkgever_id;
	const char *naam, *functie, *telefoon;
};
struct aanspreekpunt_rij {
	aanspreekpunt_id id;
	werkgever_id werkgever_id;
	gebruiker_id gebruiker_id;
	struct datum van_datum;
};
struct jongere_rij {
	jongere_id id;
	const char *roepnaam, *voorvoegsel, *achternaam, *naam_vouw;
	struct datum geboorte_datum;
	struct bytes herken_hash;
	const char *gemeente, *telefoon, *email;
	organisatie_id school_id;
	int schoolsoort;
	struct datum uitstroom_datum;
	int bestemming, doelgroep, fase;
	struct datum fase_van_datum;
	const char *wil, *helpt;
	int bemiddelbaar;
	gebruiker_id bemiddelbaar_door_id;
	struct datum bemiddelbaar_op_datum, bemiddelbaar_tot_datum;
	int bemiddelbaar_reden;
	gebruiker_id casusregisseur_id;
	struct moment casusregisseur_van_op;
	struct datum volgend_contact_datum;
	struct moment gesloten_op;
	const char *gesloten_reden;
	bool monitor;
	struct moment aangemaakt_op;
	struct datum stand_laatste_contact_datum, stand_vorig_contact_datum;
	struct moment stand_hulp_gevraagd_op;
	struct datum stand_waakvlam_datum, stand_uitstel_tot_datum, stand_actie_voor_datum,
	    stand_terugblik_datum, stand_overeenkomst_datum;
	struct moment stand_melding_rood_op;
	int kanaal;
};
struct waakvlam_rij {
	waakvlam_id id;
	jongere_id jongere_id;
	const char *reden;
	struct datum herzien_datum;
	struct moment van_op, tot_op;
};
struct betrokkene_rij {
	betrokkene_id id;
	jongere_id jongere_id;
	gebruiker_id gebruiker_id;
	int rol;
	int64_t onderdelen;
	int grondslag;
	const char *artikel;
	struct moment van_op, tot_op;
	const char *einde_reden;
};
struct zicht_rij {
	gebruiker_id gebruiker_id;
	jongere_id jongere_id;
	struct moment van_op, tot_op;
	int64_t onderdelen;
	betrokkene_id betrokkene_id;
};
struct naaste_rij {
	naaste_id id;
	jongere_id jongere_id;
	const char *naam;
	int relatie;
	const char *telefoon;
	bool vertrouwenspersoon, mag_bellen;
};
struct werkbehoefte_rij {
	int64_t id;
	jongere_id jongere_id;
	int behoefte, belang, bron;
	struct datum datum;
	gebruiker_id gebruiker_id;
	struct moment op;
};
struct plaatsing_rij {
	plaatsing_id id;
	jongere_id jongere_id;
	werkgever_id werkgever_id, formele_werkgever_id;
	int soort;
	const char *functie;
	int functiesoort;
	struct datum van_datum, verwacht_eind_datum;
	double uren;
	int weet_werkgever;
	int64_t nazorg_ritme;
	gebruiker_id nazorg_gebruiker_id;
	bool jobcoach;
	struct datum eind_datum;
	int uitkomst;
	gebruiker_id opvolger_id;
	struct datum opvolging_datum;
	struct moment opgevolgd_op;
	struct datum stand_nazorg_jongere_datum, stand_nazorg_werkgever_datum,
	    stand_werkgever_van_datum, stand_contract_van_datum, stand_contract_tot_datum;
	int stand_contractvorm, stand_contractvervolg;
	struct datum stand_loonwaarde_datum, stand_loonwaarde_volgende_datum, stand_start_datum;
	struct moment stand_melding_rood_op, stand_melding_oranje_op;
};
struct contract_rij {
	contract_id id;
	plaatsing_id plaatsing_id;
	jongere_id jongere_id;
	int vorm;
	struct datum van_datum, tot_datum;
	double uren;
	int vervolg;
	struct moment vervolg_op;
};
struct loonwaardemeting_rij {
	loonwaardemeting_id id;
	plaatsing_id plaatsing_id;
	jongere_id jongere_id;
	struct datum datum;
	int64_t percentage;
	int soort, methode;
	const char *meter;
	struct datum volgende_datum;
};
struct contactmoment_rij {
	contactmoment_id id;
	jongere_id jongere_id;
	gebruiker_id gebruiker_id;
	int soort, met;
	struct datum datum;
	const char *tekst;
	plaatsing_id plaatsing_id;
	struct moment op;
};
struct uitval_rij {
	uitval_id id;
	plaatsing_id plaatsing_id;
	jongere_id jongere_id;
	struct datum datum;
	int reden;
	gebruiker_id gebruiker_id;
};
struct signaal_rij {
	signaal_id id;
	jongere_id jongere_id;
	gebruiker_id melder_id;
	const char *soort, *tekst;
	struct moment op, afgehandeld_op;
	gebruiker_id afgehandeld_door_id;
	const char *reactie;
};
struct uitstel_rij {
	uitstel_id id;
	jongere_id jongere_id;
	const char *soort;
	gebruiker_id gebruiker_id;
	struct datum tot_datum;
	const char *reden;
	struct moment op;
};
struct gebeurtenis_rij {
	gebeurtenis_id id;
	jongere_id jongere_id;
	struct datum datum;
	struct moment op;
	int soort;
	int64_t onderdeel;
	const char *tekst, *zoektekst;
	gebruiker_id gebruiker_id;
	contactmoment_id contactmoment_id;
	plaatsing_id plaatsing_id;
};
struct woord_rij {
	jongere_id jongere_id;
	const char *woord;
	int64_t gebeurtenis_id; /* 0: the dossier itself */
	struct datum datum;
	int64_t onderdeel;
};
struct naamwoord_rij {
	const char *soort, *woord;
	int64_t van_id;
};
struct wijziging_rij {
	wijziging_id id;
	struct moment op;
	gebruiker_id gebruiker_id;
	functie_id functie_id;
	const char *tabel;
	int64_t rij_id;
	jongere_id jongere_id;
	const char *soort;
	int64_t keten, volgnummer;
	struct bytes zegel;
};

#endif
