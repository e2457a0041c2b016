using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>The outbox of the firm: what went, what was refused, what nobody knows, and what waits. Nothing of it ever left.</summary>
internal sealed class DemoMail(DemoStaff staff, DemoCalendar calendar)
{
    public IEnumerable<OutboxMail> Of(IReadOnlyList<ScoringRound> rounds, IReadOnlyList<CandidateList> lists)
    {
        foreach (var round in rounds)
        {
            foreach (var rater in round.Raters) yield return Sent(Opened(round, rater.Account));
            if (round.ClosedAt is not { } closed) continue;
            foreach (var rater in round.Raters) yield return Ended(Revealed(round, rater.Account, closed), rater.Account);
        }
        foreach (var list in lists.Where(list => list.PresentedAt is not null))
            foreach (var reader in list.Readers) yield return Sent(Presented(list, reader.Account));
        yield return NotTakenYet(OutboxMail.Trying(staff.Astrid, calendar.At(1)));
    }

    /// <summary>Someone who has not come yet: the mail went, its link is not kept.</summary>
    public (Invitation Invitation, OutboxMail Mail) Invite()
    {
        var (invitation, _) = Invitation.To("Teodora Vanbrugh", "teodora@hartsworth.example", Roles.Recruiter, staff.Astrid, calendar.At(2));
        return (invitation, Sent(OutboxMail.Inviting(invitation, "not kept", calendar.At(2))));
    }

    private static OutboxMail Opened(ScoringRound round, Account rater) =>
        OutboxMail.About(MailKind.RoundOpened, rater, round.Search, $"opened/{round.Id:N}", "/review", round.OpenedAt!.Value).OfRound(round, round.DueOn);

    private static OutboxMail Revealed(ScoringRound round, Account rater, DateTimeOffset at) =>
        OutboxMail.About(MailKind.Reveal, rater, round.Search, $"revealed/{round.Id:N}", $"/review/rounds/{round.Id}/ranking", at).OfRound(round).Saying("The round is closed.");

    private static OutboxMail Presented(CandidateList list, Account reader) =>
        OutboxMail.About(MailKind.ListPresented, reader, list.Search, $"presented/{list.Id:N}", $"/review/lists/{list.Id}", list.PresentedAt!.Value).Saying($"Short list {list.Number}");

    private OutboxMail Ended(OutboxMail mail, Account to)
    {
        if (to == staff.Hollis) Begun(mail).LoseSight("The program ended while this mail was being handed over. It may have arrived.", mail.PostedAt.AddMinutes(7));
        else if (to == staff.Bernard) Begun(mail).Stop("The mail server refused the recipient: 552 5.2.2 mailbox full", mail.PostedAt.AddMinutes(6));
        else Sent(mail);
        return mail;
    }

    private static OutboxMail Sent(OutboxMail mail)
    {
        Begun(mail).Arrive(mail.PostedAt.AddMinutes(6));
        return mail;
    }

    private static OutboxMail Begun(OutboxMail mail)
    {
        mail.Take(mail.Id, mail.PostedAt.AddMinutes(6), mail.PostedAt.AddMinutes(5));
        mail.Begin();
        return mail;
    }

    private static OutboxMail NotTakenYet(OutboxMail mail)
    {
        for (var tries = 0; tries < 3; tries++) mail.Delay("The mail server cannot be reached. Check Mail:Smtp:Host and Mail:Smtp:Port, and that it runs.", mail.DueAt);
        return mail;
    }
}
