/*
 * What pages share about a young person: the head of the dossier (who, phase, who is responsible,
 * what is next) as the object of a path, the object for a placement, and how names are written.
 */
#ifndef STORE_JONGERE_H
#define STORE_JONGERE_H

#include "db/object.h"

/* The head of a dossier in sight. Members guarded by an onderdeel that is not in `zicht` are NULL
 * or unset. */
struct jongere_kop {
	jongere_id id;
	int64_t zicht; /* bits of domain/onderdeel */
	int64_t versie;
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	struct datum geboorte_datum;
	int fase; /* enum fase */
	struct datum fase_van_datum;
	gebruiker_id casusregisseur_id;
	const char *casusregisseur;
	struct datum volgend_contact_datum;
	struct datum laatste_contact_datum;
	struct datum waakvlam_datum; /* when it is looked at again; DATUM_GEEN: there is none */
	struct moment gesloten_op;
};
extern const struct column jongere_kop_columns[];
/* For .object of routes under /jongeren/:jongere. r->object is a struct jongere_kop. */
extern const struct object object_jongere;

/* A placement with whose it is and where, for routes under /plaatsingen/:plaatsing. */
struct plaatsing_kop {
	plaatsing_id id;
	jongere_id jongere_id;
	werkgever_id werkgever_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	const char *werkgever;
	const char *formeel; /* of a detachering: who has the contract; else NULL */
	const char *functie;
	int soort; /* enum plaatsingsoort */
	struct datum van_datum;
	struct datum eind_datum; /* DATUM_GEEN while it runs */
	double uren;
	gebruiker_id casusregisseur_id;
};
extern const struct object object_plaatsing;

/* "Jayda van den Berg"; parts may be NULL. */
const char *naam_heel(struct arena *a, const char *roepnaam, const char *voorvoegsel,
		      const char *achternaam);
/* "Jayda B.": how lists and Mijn werk name somebody. */
const char *naam_kort(struct arena *a, const char *roepnaam, const char *achternaam);
/* "Jayda B." of a head. */
#define kop_kort(a, kop) naam_kort((a), (kop)->roepnaam, (kop)->achternaam)
#define kop_heel(a, kop) naam_heel((a), (kop)->roepnaam, (kop)->voorvoegsel, (kop)->achternaam)

/* The hash by which somebody who knows the full name and the birth date finds that a young person
 * is known (view bekend). */
void herken_hash(struct arena *a, const char *naam_vouw, struct datum geboren, uint8_t ret[32]);
/* Folded "roepnaam voorvoegsel achternaam": what naam_vouw holds. */
const char *naam_vouw(struct arena *a, const char *roepnaam, const char *voorvoegsel,
		      const char *achternaam);

#endif
