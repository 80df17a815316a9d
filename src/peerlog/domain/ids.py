"""Names for the random 128-bit ids that every record carries, written as 32 hex digits."""

from typing import NewType

RecordId = NewType("RecordId", str)
"""Any record of the network file; the narrower names below are for signatures that mean one kind."""

NetworkId = NewType("NetworkId", str)
MemberId = NewType("MemberId", str)
SessionId = NewType("SessionId", str)
StepId = NewType("StepId", str)
NoteId = NewType("NoteId", str)
ActionId = NewType("ActionId", str)
AgreementId = NewType("AgreementId", str)
ClauseId = NewType("ClauseId", str)
ReflectionId = NewType("ReflectionId", str)
JournalId = NewType("JournalId", str)
ConcernId = NewType("ConcernId", str)
MistakeId = NewType("MistakeId", str)
BatchId = NewType("BatchId", str)
ResponseId = NewType("ResponseId", str)
OutwardStepId = NewType("OutwardStepId", str)
LookBackId = NewType("LookBackId", str)
LookId = NewType("LookId", str)
