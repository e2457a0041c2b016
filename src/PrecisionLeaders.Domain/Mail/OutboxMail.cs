using System.Globalization;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Mail;

/// <summary>
/// One mail to one person, stored in the same save as the act it tells of and handed over later. It holds what it is about, not its words: those are
/// written when it goes, from the words then in force. It never names a candidate and tells no figure.
/// </summary>
public sealed class OutboxMail : Aggregate
{
    public const int KeyLength = 160, PathLength = 300, WordsLength = 200, TroubleLength = 500, SealedLength = 1000;

    private OutboxMail() { }

    private OutboxMail(MailKind kind, string key, DateTimeOffset now) => (Kind, Key, PostedAt, DueAt) = (kind, Rule.Text(key, "The key", KeyLength), now, now);

    public MailKind Kind { get; private set; }

    /// <summary>Says which happening it tells to whom: posted twice, the second is refused.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Who gets it; null for an invitation, which goes to someone without an account.</summary>
    public Account? To { get; private set; }
    public Guid? ToId { get; private set; }
    public Invitation? Invitation { get; private set; }
    public Guid? InvitationId { get; private set; }
    public Search? Search { get; private set; }
    public Guid? SearchId { get; private set; }
    public ScoringRound? Round { get; private set; }
    public Guid? RoundId { get; private set; }

    /// <summary>Where its link leads, from the root of the site; null for an invitation, whose link is sealed.</summary>
    public string? Path { get; private set; }

    /// <summary>The token of an invitation's link, sealed by whoever posted it; gone as soon as the mail is sent or will not be.</summary>
    public string? SealedToken { get; private set; }

    /// <summary>The list's name, or why the scores are open.</summary>
    public string? Words { get; private set; }

    /// <summary>The due date it tells; a reminder for another one is not sent.</summary>
    public DateOnly? DueOn { get; private set; }

    public MailState State { get; private set; }
    public DateTimeOffset PostedAt { get; private set; }

    /// <summary>When it may go, or be tried again.</summary>
    public DateTimeOffset DueAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Failed tries.</summary>
    public int Tries { get; private set; }

    /// <summary>Why it did not go, in a sentence for the admin.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Until when the process that took it may have it to itself.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>Shared by the mails that go out as one, and part of their Message-ID.</summary>
    public Guid? MessageKey { get; private set; }

    /// <summary>Sent again after an unclear end: the same mails go together, under the same Message-ID.</summary>
    public bool IsRepeat { get; private set; }

    /// <summary>Someone waits for it: neither quiet hours nor gathering hold it back.</summary>
    public bool IsUrgent => Kind is MailKind.Invitation or MailKind.Trial;

    public string ToName => To?.Name ?? Invitation!.Name;
    public string ToAddress => To?.Email ?? Invitation!.Email;

    /// <param name="invitation">an invitation with its inviter</param>
    /// <param name="sealedToken">the token of its link, sealed</param>
    /// <param name="now">when it was made</param>
    public static OutboxMail Inviting(Invitation invitation, string sealedToken, DateTimeOffset now) =>
        new(MailKind.Invitation, $"invitation/{invitation.Id:N}", now) { Invitation = invitation, InvitationId = invitation.Id, SealedToken = sealedToken };

    /// <param name="kind">what it is about</param>
    /// <param name="to">who gets it</param>
    /// <param name="search">what it happened in: only members of its team get the mail</param>
    /// <param name="happening">names the happening, so that it is told once to each</param>
    /// <param name="path">where the link leads, from the root of the site</param>
    /// <param name="now">when it happened</param>
    public static OutboxMail About(MailKind kind, Account to, Search search, string happening, string path, DateTimeOffset now) =>
        new(kind, $"{happening}/{to.Id:N}", now) { To = to, ToId = to.Id, Search = search, SearchId = search.Id, Path = Rule.Text(path, "The path", PathLength) };

    public static OutboxMail Trying(Account to, DateTimeOffset now) =>
        new(MailKind.Trial, $"trial/{to.Id:N}/{now.UtcTicks}", now) { To = to, ToId = to.Id, Path = "/admin/mail" };

    public OutboxMail OfRound(ScoringRound round, DateOnly? dueOn = null)
    {
        (Round, RoundId, DueOn) = (round, round.Id, dueOn);
        return this;
    }

    public OutboxMail Saying(string words)
    {
        Words = Rule.Text(words, "The words", WordsLength);
        return this;
    }

    /// <summary>Whether a process may take it now.</summary>
    public bool CanBeTaken(DateTimeOffset now) => State == MailState.Waiting && DueAt <= now && (LeasedUntil is null || LeasedUntil <= now);

    /// <summary>Why it is no longer wanted, in a sentence; null while it is.</summary>
    /// <param name="isMember">whether the person still is in the search's team</param>
    /// <param name="owed">scorecards the person still owes in the round</param>
    /// <param name="now">the moment</param>
    public string? WhyNotWanted(bool isMember, int owed, DateTimeOffset now) => this switch
    {
        { Invitation: { } invitation } when !invitation.IsOpen(now) => $"The invitation is {invitation.StateAt(now).ToString().ToLower(CultureInfo.InvariantCulture)}.",
        { To.IsActive: false } => "The account is deactivated.",
        { SearchId: not null } when !isMember => "The person is no longer in the team of the search.",
        { Kind: MailKind.RoundOpened or MailKind.Reminder, Round.State: not RoundState.Open } => "The round is not open any more.",
        { Kind: MailKind.RoundOpened or MailKind.Reminder } when owed == 0 => "The person owes no scorecard of the round any more.",
        { Kind: MailKind.Reminder } when DueOn != Round!.DueOn => "The round has another due date now.",
        { Kind: MailKind.Reveal } when !Round!.IsRevealedTo(owed) => "The scores are not open to the person any more.",
        _ => null,
    };

    /// <summary>What the names in its words stand for.</summary>
    /// <param name="link">the whole address it leads to</param>
    /// <param name="owed">scorecards the person still owes in the round</param>
    /// <param name="roles">the roles an invitation gives, in words</param>
    public IReadOnlyDictionary<string, string> ValuesWith(string link, int owed, string roles) => new Dictionary<string, string>
    {
        ["name"] = ToName,
        ["link"] = link,
        ["search"] = Search?.Title ?? "",
        ["round"] = Round?.Name ?? "",
        ["due"] = DueOn?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "",
        ["owed"] = owed == 1 ? "one scorecard" : $"{owed} scorecards",
        ["why"] = Words ?? "",
        ["list"] = Words ?? "",
        ["inviter"] = Invitation?.InvitedBy?.Name ?? "",
        ["roles"] = roles,
        ["until"] = Invitation?.ExpiresAt.ToUniversalTime().ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A process takes it, for itself alone until the lease ends.</summary>
    public void Take(Guid messageKey, DateTimeOffset leasedUntil, DateTimeOffset now)
    {
        Rule.Require(CanBeTaken(now), "This mail is not to go now.");
        (MessageKey, LeasedUntil) = (messageKey, leasedUntil);
    }

    /// <summary>The process that took it lets go of it before the hand-over began.</summary>
    public void LetGo() => LeasedUntil = null;

    /// <summary>From here on the mail may arrive; if nobody tells how it ended, that is unclear.</summary>
    public void Begin()
    {
        Rule.Require(State == MailState.Waiting && LeasedUntil is not null, "Only a mail that was taken can be handed over.");
        State = MailState.Sending;
    }

    /// <summary>It went. That is true whatever was believed meanwhile.</summary>
    public void Arrive(DateTimeOffset now)
    {
        Trouble = null;
        End(MailState.Sent, now);
    }

    /// <summary>It did not go this time; the next try comes after <see cref="BackOff"/>, until that has no more.</summary>
    public void Delay(string trouble, DateTimeOffset now)
    {
        Tries++;
        if (BackOff.After(Tries) is not { } pause)
        {
            Stop($"Given up after {Tries} tries. The last one: {trouble}", now);
            return;
        }
        (State, DueAt, LeasedUntil, Trouble) = (MailState.Waiting, now + pause, null, Short(trouble));
    }

    /// <summary>It was refused in a way that another try would not mend.</summary>
    public void Stop(string trouble, DateTimeOffset now) => (State, EndedAt, LeasedUntil, Trouble) = (MailState.Failed, now, null, Short(trouble));

    /// <summary>The hand-over began, and how it ended is not known.</summary>
    public void LoseSight(string trouble, DateTimeOffset now)
    {
        Rule.Require(State == MailState.Sending, "Only a mail that is being handed over can be lost from sight.");
        (State, EndedAt, LeasedUntil, Trouble) = (MailState.Unclear, now, null, Short(trouble));
    }

    public void Drop(string why, DateTimeOffset now)
    {
        Trouble = Short(why);
        End(MailState.Dropped, now);
    }

    public bool CanBeSentAgain => State is MailState.Unclear or MailState.Failed or MailState.GivenUp or MailState.Dropped && (Kind != MailKind.Invitation || SealedToken is not null);

    public bool CanBeGivenUp(DateTimeOffset now) => State is MailState.Unclear or MailState.Failed || State == MailState.Waiting && (LeasedUntil is null || LeasedUntil <= now);

    public bool CanBeTriedNow(DateTimeOffset now) => State == MailState.Waiting && Tries > 0 && DueAt > now;

    /// <summary>An admin has mended what kept it back and does not wait for the next try. Quiet hours still hold.</summary>
    /// <exception cref="RuleBrokenException">when it does not wait for another try</exception>
    public void TryNow(DateTimeOffset now)
    {
        Rule.Require(CanBeTriedNow(now), "This mail does not wait for another try.");
        DueAt = now;
    }

    /// <summary>An admin has it sent once more, from the first try.</summary>
    /// <exception cref="RuleBrokenException">when it went, is on its way, or its link is no longer kept</exception>
    public void SendAgain(DateTimeOffset now)
    {
        Rule.Require(Kind != MailKind.Invitation || SealedToken is not null, "The link of this invitation is no longer kept. Withdraw the invitation and make a new one.");
        Rule.Require(CanBeSentAgain, "This mail was sent, or is on its way.");
        (IsRepeat, State, DueAt, EndedAt, Tries, Trouble) = (State == MailState.Unclear, MailState.Waiting, now, null, 0, null);
    }

    /// <exception cref="RuleBrokenException">when it has ended, or is being sent at this moment</exception>
    public void GiveUp(DateTimeOffset now)
    {
        Rule.Require(CanBeGivenUp(now), "This mail has ended already, or is being sent at this moment.");
        End(MailState.GivenUp, now);
    }

    private void End(MailState state, DateTimeOffset now) => (State, EndedAt, LeasedUntil, SealedToken) = (state, now, null, null);

    /// <summary>Servers write what they like: one line of it is kept.</summary>
    private static string Short(string text)
    {
        var line = string.Join(' ', new string([.. text.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? ' ' : letter)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= TroubleLength ? line : line[..(TroubleLength - 1)] + "…";
    }
}
