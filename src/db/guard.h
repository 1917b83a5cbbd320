/*
 * What follows from the schema by rule and is therefore not written in migrations:
 *
 *	change log   every t_ table with a column versie gets triggers that append a row to
 *	             t_wijziging for each INSERT (soort 'nieuw') and UPDATE (soort 'wijzig', with
 *	             velden {"kolom":[old,new]} of what changed). tabel is the noun without t_,
 *	             rij_id the row, jongere_id its jongere when it has one. Of a row that is
 *	             vluchtig, in a table with that column, a text that changed is [null,null]:
 *	             it is thrown away after a term, and a log that nobody may change would keep it.
 *	append only  t_wijziging, t_inzage and t_inzage_… take no DELETE, and no UPDATE but the one
 *	             that gives a row its zegel, with its keten and volgnummer.
 *	standings    an INSERT of a row with columns stand_… leaves them empty; no UPDATE of the
 *	             program names them (rights, and the authorizer of SQLite).
 *	rights       (PostgreSQL) the role startbaan_app reads views, writes t_ tables, and reads
 *	             of those id and versie only. On SQLite the authorizer does the same.
 *
 * Inside db/ only.
 */
#ifndef DB_GUARD_H
#define DB_GUARD_H

#include "base/buf.h"
#include "db/driver.h"

struct guard_column {
	const char *name;
	bool bytes;
	bool vluchtig; /* a text of a table of which rows may be vluchtig */
};

struct guard_table {
	const char *name; /* t_… */
	struct guard_column *columns;
	size_t n_columns;
};

struct guard_tables {
	struct guard_table *list;
	size_t count;
};

/* The t_ tables of the database with their columns, by name. */
MUST_USE int guard_tables(struct db *owner, struct arena *a, struct guard_tables *ret);
bool guard_has_column(const struct guard_table *t, const char *column);
/* The SQL for the jongere that a NEW row belongs to. */
const char *guard_says_jongere(const struct guard_table *t);
/* Its changes go to t_wijziging. */
bool guard_is_logged(const struct guard_table *t);
/* This column is in the change log. Folded copies, standings kept by triggers, secrets and bytes
 * are not. */
bool guard_is_logged_column(const struct guard_column *c);
/* One piece of SQL per logged column, with `between` between them. */
void guard_each_logged(const struct guard_table *t, const char *between, struct buf *sql,
		       void (*piece)(struct buf *sql, const struct guard_column *column));
/* Its name, in quotes. */
void guard_piece_column(struct buf *sql, const struct guard_column *column);
/* What the log says of it, of the row OLD or NEW. */
void guard_says_value(struct buf *sql, const char *row, const struct guard_column *column);
bool guard_is_append_only(const struct guard_table *t);
/* zegel, keten and volgnummer: what sealing a row fills in. */
bool guard_is_seal_column(const char *column);
/* The condition that an UPDATE does anything else than that. */
void guard_says_not_sealed(const struct guard_table *t, struct buf *sql);
/* stand_…: a standing, which triggers keep; nobody else updates it. */
bool guard_is_standing(const char *column);
bool guard_has_standing(const struct guard_table *t);
/* The condition that a NEW row of such a table says how things stand. */
void guard_says_standing(const struct guard_table *t, struct buf *sql);
/* Only triggers and migrate write it: t_wijziging, t_zicht, t_migratie, totals. */
bool guard_is_closed(const char *table);

/* The script that makes all guards, and the one that removes them. */
void guard_sqlite(const struct guard_tables *tables, struct buf *sql);
void guard_sqlite_remove(const struct guard_tables *tables, struct buf *sql);
void guard_pg(const struct guard_tables *tables, struct buf *sql);
void guard_pg_remove(const struct guard_tables *tables, struct buf *sql);
/* On PostgreSQL, before the first migration: the role, and the ctx_ functions that views call. */
extern const char guard_pg_role[];
extern const char guard_pg_prologue[];

#endif
