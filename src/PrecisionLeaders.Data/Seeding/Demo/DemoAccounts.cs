using Microsoft.AspNetCore.Identity;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>Who signs in to the demonstration: an admin, three recruiters, five committee members of whom one takes the chair.</summary>
/// <param name="Name">as shown</param>
/// <param name="Email">an address that can reach nobody</param>
/// <param name="Roles">what they may do</param>
/// <param name="Part">their part in the story, for the console</param>
public sealed record DemoAccount(string Name, string Email, Roles Roles, string Part)
{
    /// <summary>Known to everybody, and of use for nothing but the demonstration.</summary>
    public const string Password = "precision leaders";

    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("Imogen Hartsworth", "imogen@hartsworth.example", Roles.Recruiter, "Leads three searches"),
        new("Ottilie Brask", "ottilie@hartsworth.example", Roles.Recruiter, "Leads two searches"),
        new("Anselm Okoro-Vance", "anselm@hartsworth.example", Roles.Recruiter, "Leads one search"),
        new("Maren Ellingworth", "maren@aldermere.example", Roles.Reviewer, "Chairs a committee"),
        new("Sunita Kallergis", "sunita@aldermere.example", Roles.Reviewer, "Owes scorecards"),
        new("Hollis Adeyemi-Ward", "hollis@aldermere.example", Roles.Reviewer, "Has scored"),
        new("Bernard Osterhaus", "bernard@aldermere.example", Roles.Reviewer, "Owes scorecards"),
        new("Linnea Garrick", "linnea@aldermere.example", Roles.Reviewer, "Chairs another, all scored"),
        new("Astrid Nakamori-Bell", "astrid@hartsworth.example", Roles.Admin, "Keeps users and rubrics"),
    ];
}

/// <summary>The accounts once made, by the part they play.</summary>
internal sealed class DemoStaff
{
    private readonly List<Account> accounts = [];

    public Account Imogen => accounts[0];
    public Account Ottilie => accounts[1];
    public Account Anselm => accounts[2];
    public Account Maren => accounts[3];
    public Account Sunita => accounts[4];
    public Account Hollis => accounts[5];
    public Account Bernard => accounts[6];
    public Account Linnea => accounts[7];
    public Account Astrid => accounts[8];

    /// <summary>In the order in which the levels of the closed round are written down.</summary>
    public List<Account> Committee => [Maren, Hollis, Sunita, Bernard, Linnea];

    /// <summary>What is told of who came and when: each has been here lately, and somebody tried at one account.</summary>
    public IEnumerable<SignInAttempt> SignIns(DemoCalendar calendar)
    {
        foreach (var (person, at) in accounts.Select((person, at) => (person, at)))
            foreach (var days in new[] { 1 + at, 8 + at, 21 + at })
                yield return new(person, calendar.At(days), SignInOutcome.SignedIn, SignInWay.Password, (BrowserFamily)(1 + at % 4));
        for (var step = 2; step < 6; step++) yield return new(Sunita, calendar.At(3, step), SignInOutcome.Refused, SignInWay.Password, BrowserFamily.Other);
        yield return new(Sunita, calendar.At(3, 6), SignInOutcome.Locked, SignInWay.Password, BrowserFamily.Other);
    }

    public static async Task<DemoStaff> HireAsync(UserManager<Login> logins)
    {
        var staff = new DemoStaff();
        foreach (var person in DemoAccount.All)
        {
            var account = new Account(person.Name, person.Email, person.Roles);
            var made = await logins.CreateAsync(new Login(account), DemoAccount.Password);
            if (!made.Succeeded) throw new InvalidOperationException($"The demonstration's account {person.Email} was refused: {string.Join(' ', made.Errors.Select(error => error.Description))}");
            staff.accounts.Add(account);
        }
        return staff;
    }
}
