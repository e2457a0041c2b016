namespace PrecisionLeaders.Domain.Mail;

/// <summary>What a mail is about. Each kind has its own words, which admins may change.</summary>
public enum MailKind
{
    Invitation,
    RoundOpened,
    Reminder,
    Reveal,
    ListPresented,
    QuestionAnswered,

    /// <summary>What an admin sends to themselves to see whether mail works.</summary>
    Trial,

    /// <summary>No mail of its own: what stands around the words of every mail, and the subject where several go out as one.</summary>
    Frame,

    /// <summary>A rater asks to have a recusal undone.</summary>
    RecusalRequest,
}

public enum MailState
{
    /// <summary>In the outbox; goes out when its time has come.</summary>
    Waiting,

    /// <summary>Being handed over. Whoever finds it so after its lease cannot know whether it went.</summary>
    Sending,
    Sent,

    /// <summary>The hand-over began and its end was not seen. Never sent again by itself.</summary>
    Unclear,

    /// <summary>Refused for good, or tried often enough.</summary>
    Failed,

    /// <summary>No longer wanted when its time came: the person left, the round closed, the link was used.</summary>
    Dropped,

    /// <summary>An admin decided that it need not go.</summary>
    GivenUp,
}
