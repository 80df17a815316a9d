-- peerlog.db, format 4 (application_id 1885693298); written by scripts/schema.py

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE change (
    copy TEXT NOT NULL, seq INTEGER NOT NULL, clock TEXT NOT NULL,
    act TEXT NOT NULL, verb TEXT NOT NULL, undoes TEXT NOT NULL,
    record TEXT NOT NULL, kind TEXT NOT NULL,
    fields TEXT NOT NULL, replaces TEXT NOT NULL, digest TEXT NOT NULL,
    PRIMARY KEY (copy, seq)) STRICT, WITHOUT ROWID;
CREATE INDEX change_record ON change (record);
CREATE INDEX change_act ON change (act);
CREATE INDEX change_clock ON change (clock);
CREATE TABLE network (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), name TEXT NOT NULL, purpose TEXT NOT NULL, "values" TEXT NOT NULL,
    membership TEXT NOT NULL, confidentiality TEXT NOT NULL, funder_in_room INTEGER NOT NULL,
    concern_route TEXT NOT NULL, zone TEXT NOT NULL) STRICT;
CREATE TABLE member (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), network TEXT NOT NULL, name TEXT NOT NULL, handle TEXT NOT NULL,
    organisation TEXT NOT NULL, experience TEXT, joined TEXT, "left" TEXT,
    access_needs TEXT NOT NULL, languages TEXT NOT NULL) STRICT;
CREATE INDEX member_network ON member (network, name);
CREATE TABLE session (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), network TEXT NOT NULL, number INTEGER NOT NULL, title TEXT NOT NULL,
    starts TEXT NOT NULL, zone TEXT NOT NULL, place TEXT NOT NULL, facilitator TEXT NOT NULL,
    minutes_by TEXT NOT NULL, objectives TEXT NOT NULL, format TEXT NOT NULL, next_session TEXT NOT NULL,
    state TEXT NOT NULL, opened_at TEXT, closed_at TEXT,
    minutes_state TEXT NOT NULL, approved_at TEXT) STRICT;
CREATE INDEX session_network ON session (network, starts);
CREATE TABLE step (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), session TEXT NOT NULL, position TEXT NOT NULL, title TEXT NOT NULL,
    minutes INTEGER NOT NULL, planned INTEGER NOT NULL, who TEXT NOT NULL, rule TEXT NOT NULL,
    instruction TEXT NOT NULL, host TEXT NOT NULL, airtime TEXT NOT NULL, tool TEXT NOT NULL,
    starts TEXT, recurring INTEGER NOT NULL, state TEXT NOT NULL, spent INTEGER NOT NULL) STRICT;
CREATE INDEX step_session ON step (session, position);
CREATE TABLE note (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), session TEXT NOT NULL, step TEXT, kind TEXT NOT NULL, text TEXT NOT NULL,
    made TEXT NOT NULL, position TEXT NOT NULL, number INTEGER NOT NULL, speaker TEXT,
    said_yes INTEGER NOT NULL, method TEXT NOT NULL, level TEXT, outside TEXT NOT NULL DEFAULT '', outside_sure INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX note_session ON note (session, position);
CREATE TABLE action (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), network TEXT NOT NULL, session TEXT, step TEXT,
    number INTEGER NOT NULL, text TEXT NOT NULL, owner TEXT, due TEXT, made TEXT NOT NULL,
    position TEXT NOT NULL, owner_words TEXT NOT NULL, state TEXT NOT NULL, ended_on TEXT,
    reason TEXT NOT NULL, level TEXT, outside TEXT NOT NULL DEFAULT '', outside_sure INTEGER NOT NULL DEFAULT 0, commitment INTEGER NOT NULL DEFAULT 0, helpers TEXT NOT NULL DEFAULT '', buddy TEXT, outcome TEXT, origin TEXT) STRICT;
CREATE INDEX action_session ON action (session, position);
CREATE TABLE attendance (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), session TEXT NOT NULL, member TEXT, presence TEXT NOT NULL,
    guest_name TEXT NOT NULL, guest_organisation TEXT NOT NULL, arrived_at TEXT, left_at TEXT) STRICT;
CREATE INDEX attendance_session ON attendance (session);
CREATE INDEX attendance_member ON attendance (member);
CREATE TABLE amendment (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), session TEXT NOT NULL, about TEXT NOT NULL, kind TEXT NOT NULL,
    before TEXT NOT NULL, after TEXT NOT NULL, reason TEXT NOT NULL, made TEXT NOT NULL) STRICT;
CREATE INDEX amendment_session ON amendment (session);
CREATE TABLE said (number INTEGER PRIMARY KEY, record TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
    normal TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE said_index USING fts5(normal, content='said', content_rowid='number',
    prefix='2 3', tokenize="unicode61 remove_diacritics 2");
CREATE TABLE draft (place TEXT PRIMARY KEY, text TEXT NOT NULL, kept_at TEXT NOT NULL,
    digest TEXT NOT NULL) STRICT;
CREATE TABLE run (session TEXT PRIMARY KEY, step TEXT, spent REAL NOT NULL, going INTEGER NOT NULL,
    wall TEXT NOT NULL, ticks REAL NOT NULL, boot TEXT NOT NULL) STRICT;
CREATE TABLE agreement (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), network TEXT NOT NULL, number INTEGER NOT NULL,
    confidentiality TEXT NOT NULL, route TEXT NOT NULL, second_route TEXT NOT NULL, review_on TEXT,
    state TEXT NOT NULL, adopted_at TEXT, adopted_in TEXT, reviewed_at TEXT, decided TEXT NOT NULL,
    head_count INTEGER NOT NULL) STRICT;
CREATE INDEX agreement_network ON agreement (network, number);
CREATE TABLE clause (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), agreement TEXT NOT NULL, position TEXT NOT NULL, text TEXT NOT NULL,
    behaviour TEXT NOT NULL, basis TEXT NOT NULL, stem TEXT NOT NULL) STRICT;
CREATE INDEX clause_agreement ON clause (agreement, position);
CREATE TABLE acceptance (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), agreement TEXT NOT NULL, member TEXT, answer TEXT NOT NULL,
    session TEXT, made TEXT NOT NULL, reason TEXT NOT NULL) STRICT;
CREATE INDEX acceptance_agreement ON acceptance (agreement, member);
CREATE TABLE export (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), network TEXT NOT NULL, session TEXT, made TEXT NOT NULL,
    audience TEXT NOT NULL, calling TEXT NOT NULL, form TEXT NOT NULL, name TEXT NOT NULL,
    digest TEXT NOT NULL) STRICT;
CREATE INDEX export_network ON export (network, made);
CREATE INDEX export_digest ON export (digest);
CREATE TABLE held (id TEXT PRIMARY KEY, network TEXT NOT NULL, batch TEXT NOT NULL, period TEXT NOT NULL, aim TEXT NOT NULL,
    noticed TEXT NOT NULL, wrong TEXT NOT NULL, ahead TEXT NOT NULL, kind TEXT, area TEXT, factor TEXT,
    severity TEXT, again TEXT, code TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE mistake (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), network TEXT NOT NULL, batch TEXT NOT NULL, period TEXT NOT NULL, aim TEXT NOT NULL,
    noticed TEXT NOT NULL, wrong TEXT NOT NULL, ahead TEXT NOT NULL, kind TEXT, area TEXT, factor TEXT,
    severity TEXT, again TEXT, code TEXT NOT NULL, state TEXT NOT NULL, theme TEXT NOT NULL,
    response TEXT) STRICT;
CREATE INDEX mistake_network ON mistake (network, period);
CREATE TABLE batch (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), network TEXT NOT NULL, period TEXT NOT NULL, size INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL, unshareable INTEGER NOT NULL) STRICT;
CREATE INDEX batch_network ON batch (network, period);
CREATE TABLE question (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), mistake TEXT NOT NULL, text TEXT NOT NULL, answer TEXT NOT NULL) STRICT;
CREATE INDEX question_mistake ON question (mistake);
CREATE TABLE advice (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), network TEXT NOT NULL, mistake TEXT, about TEXT NOT NULL, "then" TEXT NOT NULL,
    "because" TEXT NOT NULL) STRICT;
CREATE INDEX advice_mistake ON advice (mistake);
CREATE TABLE response (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), network TEXT NOT NULL, period TEXT NOT NULL, heard TEXT NOT NULL,
    changed TEXT NOT NULL, why_not TEXT NOT NULL, action TEXT,
    cleared INTEGER NOT NULL CHECK (cleared IN (0, 1))) STRICT;
CREATE INDEX action_network ON action (network, state, due, made, id, trashed);
CREATE INDEX action_owner ON action (network, owner, state, due, made, id);
CREATE INDEX action_ended ON action (network, coalesce(ended_on, substr(made, 1, 10)), id)
    WHERE state<>'open';
CREATE INDEX action_outcome ON action (network, outcome, coalesce(due, '9999'), made, id)
    WHERE outcome IS NOT NULL;
CREATE INDEX action_commitment ON action (network, state, due, made, id) WHERE commitment=1;
CREATE INDEX action_number ON action (session, number);
CREATE INDEX action_told ON action (network) WHERE reason<>'' OR owner_words<>'';
CREATE TABLE carry (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), network TEXT NOT NULL, action TEXT NOT NULL, session TEXT, choice TEXT NOT NULL,
    reason TEXT NOT NULL, made TEXT NOT NULL) STRICT;
CREATE INDEX carry_action ON carry (action);
CREATE INDEX carry_network ON carry (network, choice, action, trashed);
CREATE TABLE review (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), network TEXT NOT NULL, decision TEXT NOT NULL, due_on TEXT,
    provisional INTEGER NOT NULL, outcome TEXT, reason TEXT NOT NULL, done_on TEXT) STRICT;
CREATE INDEX review_decision ON review (decision);
CREATE INDEX review_network ON review (network, due_on);
CREATE TABLE look_back (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), network TEXT NOT NULL, about TEXT, learning TEXT NOT NULL,
    expectation TEXT NOT NULL, signs TEXT NOT NULL, holder TEXT NOT NULL, successor TEXT NOT NULL,
    place TEXT NOT NULL, promised_on TEXT NOT NULL, ladder TEXT NOT NULL, let_go_on TEXT,
    reason TEXT NOT NULL) STRICT;
CREATE INDEX look_back_network ON look_back (network, promised_on);
CREATE TABLE look (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), look_back TEXT NOT NULL, rung INTEGER NOT NULL, looked_on TEXT NOT NULL,
    stands TEXT NOT NULL, evidence TEXT NOT NULL, lives_in TEXT, holder TEXT NOT NULL,
    unexpected TEXT NOT NULL, to_earlier_selves TEXT NOT NULL) STRICT;
CREATE INDEX look_look_back ON look (look_back);
CREATE TABLE hindsight (id TEXT PRIMARY KEY, trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)), look_back TEXT NOT NULL, written_on TEXT NOT NULL,
    text TEXT NOT NULL) STRICT;
CREATE INDEX hindsight_look_back ON hindsight (look_back);
