#define IDS(X) \
	X(jongere, JONGERE) \
	X(client, CLIENT)
