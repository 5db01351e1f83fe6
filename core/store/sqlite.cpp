// SQLite, wrapped: see sqlite.h
