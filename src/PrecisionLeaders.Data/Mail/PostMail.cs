using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Mail;

/// <summary>
/// Puts mails into the outbox. Nothing is saved here: the mail is stored by the same save as the act it tells of, or not at all.
/// </summary>
public static class PostMail
{
    /// <param name="db">the unit of work; nothing is saved here</param>
    /// <param name="invitation">just made</param>
    /// <param name="sealedToken">the token of its link, sealed</param>
    /// <param name="now">when it was made</param>
    public static void Invitation(LeadersDb db, Invitation invitation, string sealedToken, DateTimeOffset now) =>
        db.Outbox.Add(OutboxMail.Inviting(invitation, sealedToken, now));

    /// <summary>To the raters of a round that opens, or opens again, as far as they owe anything in it.</summary>
    public static void RoundOpened(LeadersDb db, ScoringRound round, IEnumerable<Scorecard> cards, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        foreach (var rater in cards.Where(card => card.IsOwed).Select(card => card.Rater).DistinctBy(rater => rater.Id))
            Add(db, OutboxMail.About(MailKind.RoundOpened, rater, round.Search, $"opened/{round.Id:N}/{now.UtcTicks}", "/review", now).OfRound(round, round.DueOn));
    }

    /// <summary>To everyone to whom closing a round opens its scores, but the one who closes it: its raters, the chair, the search team.</summary>
    public static async Task RevealedAsync(LeadersDb db, ScoringRound round, Account by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        var raters = await db.Rounds.Where(held => held.Id == round.Id).SelectMany(held => held.Raters).Select(rater => rater.AccountId).ToListAsync();
        var members = await db.Searches.Where(held => held.Id == round.SearchId).SelectMany(held => held.Members)
            .Where(member => member.AccountId != by.Id && (member.Role != MemberRole.Reviewer || raters.Contains(member.AccountId)))
            .Select(member => member.Account).ToListAsync();
        foreach (var member in members)
            Add(db, Revealed(round, member, $"revealed/{round.Id:N}/{now.UtcTicks}", "The round is closed.", now));
    }

    /// <summary>To the reviewers to whom a list is presented.</summary>
    public static void ListPresented(LeadersDb db, CandidateList list, IEnumerable<Account> readers, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(list);
        var kind = list.Kind switch { ListKind.LongList => "Long list", ListKind.ShortList => "Short list", _ => "Slate" };
        foreach (var reader in readers)
            Add(db, OutboxMail.About(MailKind.ListPresented, reader, list.Search, $"presented/{list.Id:N}", $"/review/lists/{list.Id}", now).Saying($"{kind} {list.Number}"));
    }

    /// <summary>To the committee member whose question to the recruiter is answered.</summary>
    /// <param name="db">the unit of work; nothing is saved here</param>
    /// <param name="asker">who asked</param>
    /// <param name="search">what the question is about</param>
    /// <param name="question">the question's id</param>
    /// <param name="path">the page on which the asker reads the answer, from the root of the site; no name stands in it</param>
    /// <param name="now">when it was answered; an answer changed later is told again</param>
    public static void QuestionAnswered(LeadersDb db, Account asker, Search search, Guid question, string path, DateTimeOffset now) =>
        Add(db, OutboxMail.About(MailKind.QuestionAnswered, asker, search, $"answered/{question:N}/{now.UtcTicks}", path, now));

    /// <summary>To those who can answer a rater who asks to have a recusal undone: the chair and the search team, without who is recused from the person themselves.</summary>
    /// <param name="db">the unit of work; nothing is saved here</param>
    /// <param name="card">the rater's, with its round and search</param>
    /// <param name="now">when they asked; asked again after an answer, it is told again</param>
    public static async Task RecusalRequestAsync(LeadersDb db, Scorecard card, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(card);
        var (search, rater, candidacy, recused) = (card.Round.SearchId, card.RaterId, card.CandidacyId, db.Scorecards.Recused());
        var members = await db.Searches.Where(held => held.Id == search).SelectMany(held => held.Members)
            .Where(member => member.Role != MemberRole.Reviewer && member.AccountId != rater && !recused.Any(own => own.RaterId == member.AccountId && own.CandidacyId == candidacy))
            .Select(member => member.Account).ToListAsync();
        foreach (var member in members)
            Add(db, OutboxMail.About(MailKind.RecusalRequest, member, card.Round.Search, $"recusal/{card.Id:N}/{now.UtcTicks}", $"/review/searches/{search}/conflicts", now));
    }

    /// <summary>To an admin who wants to see whether mail works.</summary>
    public static OutboxMail Trial(LeadersDb db, Account to, DateTimeOffset now) => db.Outbox.Add(OutboxMail.Trying(to, now)).Entity;

    internal static OutboxMail Revealed(ScoringRound round, Account to, string happening, string why, DateTimeOffset now) =>
        OutboxMail.About(MailKind.Reveal, to, round.Search, happening, $"/review/rounds/{round.Id}/ranking", now).OfRound(round).Saying(why);

    private static void Add(LeadersDb db, OutboxMail mail)
    {
        if (mail.To is { IsActive: true }) db.Outbox.Add(mail);
    }
}
