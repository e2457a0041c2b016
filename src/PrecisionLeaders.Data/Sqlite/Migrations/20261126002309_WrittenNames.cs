using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrecisionLeaders.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WrittenNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "Candidates",
                type: "TEXT",
                maxLength: 262,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "NameOrder",
                table: "Candidates",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Suffix",
                table: "Candidates",
                type: "TEXT",
                maxLength: 20,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Name",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "NameOrder",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "Suffix",
                table: "Candidates");
        }
    }
}
