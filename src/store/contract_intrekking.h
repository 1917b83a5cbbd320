/*
 * A contract that never was: recorded by mistake, and taken back (F258-F263). It counts nowhere any
 * more, and stays to be put back (schema/0045). What it answered about the contract before it is
 * open again. Inside a write transaction in which it was loaded with the right to change it.
 */
#ifndef STORE_CONTRACT_INTREKKING_H
#define STORE_CONTRACT_INTREKKING_H

#include "store/contract.h"

/* ERR_CONFLICT: it is so already, or the dossier is closed. */
MUST_USE int contract_withdraw(const struct handeling *h, const struct contract_row *contract,
			       const char *reden);
/* What belongs to a contract that has just been put back. */
MUST_USE int contract_restored(const struct handeling *h, contract_id id);

#endif
