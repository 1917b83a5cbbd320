/*
 * The agreement with which the help begins (F018): what we do, what the young person does, and that
 * one may stop. An organisation has a text of its own, or uses this one.
 */
#ifndef DOMAIN_OVEREENKOMST_H
#define DOMAIN_OVEREENKOMST_H

/* The number of our own proposal; those of an organisation begin at 1. */
#define OVEREENKOMST_VOORSTEL 0

/* Our own proposal, Markdown, at B1, to the young person. */
const char *overeenkomst_voorstel(void);

#endif
