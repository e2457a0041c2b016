using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Pages.Shared;

namespace PrecisionLeaders.Web.Start;

/// <summary>Who may sign in, how, and what a sign-in carries.</summary>
public static class SignIn
{
    public const string Admins = "Admins", Recruiters = "Recruiters", Committee = "Committee", Firm = "Firm";

    /// <summary>Least characters of a password.</summary>
    public const int PasswordLength = 12;

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<IActor, SignedInActor>();
        services.AddDataProtection().SetApplicationName("PrecisionLeaders").PersistKeysToDbContext<LeadersDb>();
        services.AddIdentityCore<Login>(IdentitySchema.Configure)
            .AddEntityFrameworkStores<LeadersDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider)
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddErrorDescriber<PlainLoginErrors>();
        services.AddSingleton<Standings>();
        services.AddScoped<OpenAccount>();
        services.AddScoped<RecordSignIn>();
        services.AddScoped<SetUpAuthenticator>();
        services.AddScoped<TakeOffSecondStep>();
        services.AddScoped<Proof>();
        services.AddScoped<Passkeys>();
        services.Configure<IdentityOptions>(options =>
        {
            // Length decides; rules on character classes only make people write passwords down.
            options.Password = new PasswordOptions { RequiredLength = PasswordLength, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
            // The name is the e-mail address; addresses hold more than Identity's letters (O'Neill@…).
            options.User.AllowedUserNameCharacters = "";
            options.Lockout = new LockoutOptions { AllowedForNewUsers = true, MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15) };
        });
        // A passkey stands for both steps, so the authenticator has to know the person, and to name them: nobody types an address first.
        services.Configure<IdentityPasskeyOptions>(options => (options.UserVerificationRequirement, options.ResidentKeyRequirement) = ("required", "required"));
        // A remembered browser is forgotten with the next password, app or reset, and at once.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromDays(1));
        var cookies = services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        cookies.TwoFactorUserIdCookie!.Configure(options => options.Cookie.Name = "leaders-step");
        cookies.TwoFactorRememberMeCookie!.Configure(options => (options.Cookie.Name, options.ExpireTimeSpan) = ("leaders-browser", TimeSpan.FromDays(30)));
        cookies.ApplicationCookie!.Configure(options =>
        {
            options.Cookie.Name = "leaders";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.SlidingExpiration = true;
            options.LoginPath = "/account/sign-in";
            options.AccessDeniedPath = "/status/403";
            // Sessions holds each sign-in against the account at every request; once in so many minutes would be a second answer to the same question.
            options.Events.OnValidatePrincipal = _ => Task.CompletedTask;
            options.Events.OnRedirectToLogin = LostSession.SendToSignInAsync;
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Admins, policy => policy.RequireRole(nameof(Roles.Admin)))
            .AddPolicy(Recruiters, policy => policy.RequireRole(nameof(Roles.Recruiter)))
            .AddPolicy(Firm, policy => policy.RequireRole(nameof(Roles.Recruiter), nameof(Roles.Admin)))
            .AddPolicy(Committee, policy => policy.RequireRole(nameof(Roles.Reviewer), nameof(Roles.Recruiter)));
        return services;
    }

    /// <summary>The signed-in person as queries know them.</summary>
    public static Viewer AsViewer(this ClaimsPrincipal person)
    {
        var roles = Roles.None;
        foreach (var role in Enum.GetValues<Roles>())
            if (role != Roles.None && person.IsInRole(role.ToString())) roles |= role;
        return new(Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : Guid.Empty, roles);
    }

    /// <summary>The day it is where the signed-in person reads times.</summary>
    public static DateOnly TodayOf(this TimeProvider clock, ClaimsPrincipal person) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Frame.Of(person).Zone).DateTime);

    /// <summary>The account of the signed-in person, to act in its name.</summary>
    public static Task<Account> ActingAsync(this DbSet<Account> accounts, ClaimsPrincipal person)
    {
        var id = person.AsViewer().AccountId;
        return accounts.SingleAsync(held => held.Id == id);
    }
}

/// <summary>The account of the request's sign-in; without a request, the one that asked for what is done.</summary>
internal sealed class SignedInActor(IHttpContextAccessor http) : IActor
{
    public Guid? AccountId => http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && Guid.TryParse(id, out var account) ? account : OnBehalf.AccountId;

    public string? Address => http.HttpContext?.Connection.RemoteIpAddress?.ToString();
}

/// <summary>Puts name, roles and preferences of the account into the sign-in, so that no page has to look them up.</summary>
internal sealed class AccountClaims(UserManager<Login> logins, LeadersDb db, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Login>(logins, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Login user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var account = await db.Accounts.AsNoTracking().SingleAsync(held => held.Id == user.Id);
        if (identity.FindFirst(ClaimTypes.Name) is { } loginName) identity.RemoveClaim(loginName);
        identity.AddClaim(new(ClaimTypes.Name, account.Name));
        foreach (var role in Enum.GetValues<Roles>())
            if (role != Roles.None && account.Is(role)) identity.AddClaim(new(ClaimTypes.Role, role.ToString()));
        identity.AddClaim(new(Sessions.VersionClaim, account.Version.ToString()));
        if (account.Theme is { } theme) identity.AddClaim(new(Frame.ThemeClaim, theme));
        if (account.Zone is { } zone) identity.AddClaim(new(Frame.ZoneClaim, zone));
        return identity;
    }
}
