(function () {
  var html = document.documentElement;
  function settle() {
    var place = document.getElementById(location.hash.slice(1));
    var article = place ? place.closest('article') : null;
    html.lang = article ? article.lang : 'vi';
    document.title = document.body.getAttribute('data-title-' + html.lang);
  }
  addEventListener('hashchange', settle);
  settle();
})();
