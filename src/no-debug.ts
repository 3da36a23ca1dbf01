/**
 * The first import of every program of ours: libraries read DEBUG once, when they are loaded, and then print all they
 * do. The browser's driver would print every message, the database's client what it is asked.
 */
delete process.env['DEBUG']
