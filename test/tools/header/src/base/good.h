/* What it promises. */
#ifndef BASE_GOOD_H
#define BASE_GOOD_H
int good(void);
#endif
