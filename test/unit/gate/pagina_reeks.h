/* What an act of pagina_reeks.c waits for, and how it is made to fail. */
#ifndef TEST_PAGINA_REEKS_H
#define TEST_PAGINA_REEKS_H

#include <semaphore.h>
#include <stdbool.h>

/* A line with hoe=wacht says that it was reached, and goes on when it is told to. */
extern sem_t proefreeks_wacht, proefreeks_verder;
/* Whether a line with hoe=stuk is a bug of the program, for now. */
extern _Atomic bool proefreeks_stuk;

#endif
